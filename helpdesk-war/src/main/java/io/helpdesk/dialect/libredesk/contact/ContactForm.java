package io.helpdesk.dialect.libredesk.contact;

import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.file.Upload;
import io.helpdesk.dialect.libredesk.EmailAddress;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.PictureForm;
import io.helpdesk.web.multipart.Multipart;
import io.helpdesk.web.multipart.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that a contact is changed with: what is not sent is cleared (libredesk-resources 3). */
final class ContactForm {

    private final List<Part> parts;

    private ContactForm(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws LibredeskRefusal if it is no multipart form */
    static ContactForm read(String contentType, InputStream body) throws IOException {
        if (!Multipart.is(contentType)) {
            throw LibredeskRefusal.undecodable();
        }
        return new ContactForm(Multipart.read(body, contentType));
    }

    /** @throws LibredeskRefusal for what is missing or malformed */
    SaveContact command() {
        var email = text("email").orElseThrow(() -> LibredeskRefusal.input("email empty"));
        var firstName = text("first_name").orElseThrow(() -> LibredeskRefusal.input("first_name empty"));
        if (!EmailAddress.valid(email)) {
            throw LibredeskRefusal.input("Invalid email address");
        }
        return SaveContact.builder()
                .firstName(firstName)
                .lastName(text("last_name").orElse(""))
                .email(Optional.of(email))
                .phoneNumber(text("phone_number"))
                .avatarUrl(
                        text("avatar_url").filter(PictureForm::isOurs).isPresent()
                                ? null
                                : text("avatar_url").orElse(""))
                .additionalAttributes(Map.of("country", text("country").orElse("")))
                .build();
    }

    /** @throws LibredeskRefusal for what is no picture */
    Optional<Upload> picture() throws IOException {
        return PictureForm.of(parts);
    }

    /** The word {@code null} counts as nothing. */
    private Optional<String> text(String name) {
        return parts.stream()
                .filter(part -> !part.isFile() && part.name().equals(name))
                .flatMap(part -> part.field().stream())
                .findFirst()
                .filter(text -> !text.isEmpty() && !text.equals("null"));
    }
}
