package io.helpdesk.core.container;

import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.rule.Checks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Which address somebody has whom the server calls by this name: an address, a user name, or a distinguished name. */
final class ContainerNames {

    /** In a distinguished name, the first that is there; an address before a mere name. */
    private static final List<String> TELLING = List.of("emailaddress", "email", "mail", "e", "uid", "cn");

    private final String domain;

    /** @param domain of user names; {@code ""} for none: then only addresses are known */
    ContainerNames(String domain) {
        this.domain = domain.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    }

    /** In lower case; empty for a name that is none. */
    Optional<String> address(String name) {
        if (!StorableText.is(name)) {
            return Optional.empty();
        }
        var said = name.indexOf('=') > 0 ? told(name.strip()) : name.strip();
        var address = said.indexOf('@') >= 0 || said.isEmpty() || domain.isEmpty() ? said : said + "@" + domain;
        return Optional.of(address.toLowerCase(Locale.ROOT))
                .filter(any ->
                        any.length() <= Checks.LINE && Checks.EMAIL.matcher(any).matches());
    }

    private static String told(String name) {
        try {
            var parts = new LdapName(name).getRdns();
            for (var telling : TELLING) {
                for (int i = parts.size() - 1; i >= 0; i--) {
                    if (parts.get(i).getType().equalsIgnoreCase(telling)
                            && parts.get(i).getValue() instanceof String text) {
                        return text.strip();
                    }
                }
            }
            return "";
        } catch (InvalidNameException noDistinguishedName) {
            return name;
        }
    }
}
