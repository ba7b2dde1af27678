package io.helpdesk.dialect.libredesk.settings;

import io.helpdesk.api.account.AccountProfile;
import io.helpdesk.api.account.AccountProfiles;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How the account shows itself (libredesk-desk 2.3). */
@Path("settings/general")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class SettingsResource {

    /** The release that this wire is like. */
    private static final String VERSION = "2.7.0";

    private static final int MEBIBYTE = 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    CurrentCaller current;

    @Inject
    AccountProfiles profiles;

    @Inject
    PublicAddress address;

    @Inject
    Settings settings;

    /** Nothing here waits for a restart, and nobody looks for a newer release. */
    @GET
    public Envelope<Map<String, Object>> get() {
        var profile = profiles.own(current.get());
        var shown = new TreeMap<String, Object>();
        shown.put("app.allowed_file_upload_extensions", profile.uploadExtensions());
        shown.put(
                "app.business_hours_id",
                profile.hoursId() == null ? "" : profile.hoursId().toString());
        shown.put("app.favicon_url", profile.faviconUrl());
        shown.put("app.lang", profile.language());
        shown.put("app.logo_url", profile.logoUrl());
        shown.put(
                "app.max_file_upload_size",
                profile.largestUpload() == 0
                        ? settings.number(Setting.LIMIT_UPLOAD) / MEBIBYTE
                        : profile.largestUpload());
        shown.put("app.restart_required", false);
        shown.put("app.root_url", profile.rootUrl().isEmpty() ? address.base() : profile.rootUrl());
        shown.put("app.show_conversation_subject", profile.showsSubject());
        shown.put("app.site_name", profile.name());
        shown.put("app.timezone", profile.timeZone());
        shown.put("app.update", null);
        shown.put("app.version", VERSION);
        return Envelope.success(shown);
    }

    /** Overwrites all of them: what is not sent says nothing from then on. */
    @PUT
    @Needs(Permission.SETTINGS_WRITE)
    public Envelope<Boolean> update(LibredeskBody body) {
        var hours = body.text("app.business_hours_id").strip();
        var wanted = new AccountProfile(
                body.text("app.site_name").strip(),
                body.text("app.lang"),
                body.text("app.timezone").strip(),
                body.text("app.root_url").strip().replaceFirst("/+$", ""),
                body.text("app.logo_url").strip(),
                body.text("app.favicon_url").strip(),
                (int) Math.min(body.number("app.max_file_upload_size"), Integer.MAX_VALUE),
                body.texts("app.allowed_file_upload_extensions"),
                body.flag("app.show_conversation_subject"),
                KEY.matcher(hours).matches() ? Long.valueOf(hours) : null);
        try {
            body.refuseUnlessDecoded();
        } catch (LibredeskRefusal undecodable) {
            throw LibredeskRefusal.input("Bad request");
        }
        if (wanted.hoursId() == null && !hours.isEmpty()) {
            throw LibredeskRefusal.badInput();
        }
        try {
            profiles.save(current.get(), wanted);
        } catch (Invalid refused) {
            throw switch (refused.violations().get(0).field()) {
                case "time_zone" -> LibredeskRefusal.input("Invalid timezone.");
                case "business_hours" -> LibredeskRefusal.badInput();
                default -> refused;
            };
        }
        return Envelope.done();
    }
}
