package io.helpdesk.dialect.chatwoot.webhook;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/** Addresses of files where there is no request to tell our own: without {@code helpdesk.public.url} they have no host. */
@Dependent
@Typed(HookLinks.class)
class HookLinks implements BlobLinks {

    @Inject
    Files files;

    @Inject
    Settings settings;

    @Override
    public String address(StoredFile file) {
        return settings.text(Setting.PUBLIC_URL).orElse("").replaceFirst("/+$", "") + BlobAddresses.path(file, files);
    }
}
