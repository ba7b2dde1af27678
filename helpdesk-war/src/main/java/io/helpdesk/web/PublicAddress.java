package io.helpdesk.web;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where clients of this request see the application, for links in answers: {@code base() + mount() + "/api/v1/..."} leads
 * back through the door that was used.
 */
@RequestScoped
public class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    @Inject
    private Settings settings;

    @Inject
    private TrustedProxies proxies;

    /** Where there is no request, what the operator says, or nothing; links then have no host. */
    private static volatile String outside = "";

    /** The request of this thread, for those who write answers and are no beans. */
    private static final ThreadLocal<PublicAddress> OF_THIS_REQUEST = new ThreadLocal<>();

    private String base;
    private String mount = "";

    /**
     * What the front desk knows of the request.
     *
     * @param mount as in {@link #mount()}
     */
    public void visited(HttpServletRequest request, String mount) {
        this.mount = mount;
        this.base = configured(settings).orElseGet(() -> fromRequest(request, proxies.all()));
        var here = new PublicAddress();
        here.mount = mount;
        here.base = base;
        OF_THIS_REQUEST.set(here);
    }

    /** For the front desk, before there are requests. */
    public static void open(Settings settings) {
        outside = configured(settings).orElse("");
    }

    private static Optional<String> configured(Settings settings) {
        return settings.text(Setting.PUBLIC_URL).map(url -> url.replaceFirst("/+$", ""));
    }

    /** For the front desk, when the request is over. */
    public static void left() {
        OF_THIS_REQUEST.remove();
    }

    /** {@link #base} and {@link #mount} of the request that this thread answers; without one, {@code helpdesk.public.url} or nothing. */
    public static String door() {
        var here = OF_THIS_REQUEST.get();
        return here == null ? outside : here.base + here.mount;
    }

    /** {@link #base} of the request that this thread answers; without one, {@code helpdesk.public.url} or nothing. */
    public static String doorBase() {
        var here = OF_THIS_REQUEST.get();
        return here == null ? outside : here.base;
    }

    /** {@link #mount} of the request that this thread answers; empty without one. */
    public static String doorMount() {
        var here = OF_THIS_REQUEST.get();
        return here == null ? "" : here.mount;
    }

    /**
     * The address of the application's root, context path included, without a slash at the end: {@code helpdesk.public.url}
     * if it is set, else as the request says. Forwarded headers count only when a trusted proxy sent them.
     */
    public String base() {
        if (base == null) {
            throw new IllegalStateException("not in a request that came through the front desk");
        }
        return base;
    }

    /** The dialect's mount if the client used it ({@code "/wassist"}), empty if it used the original's own path. */
    public String mount() {
        return mount;
    }

    static String fromRequest(HttpServletRequest request, Set<String> trustedProxies) {
        var scheme = request.getScheme();
        var host =
                valid(HOST, request.getHeader("Host")).orElse(request.getServerName() + ":" + request.getServerPort());
        var prefix = "";
        if (trustedProxies.contains(request.getRemoteAddr())) {
            scheme = forwarded(request, "proto", "X-Forwarded-Proto")
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .filter(value -> value.equals("http") || value.equals("https"))
                    .orElse(scheme);
            host = forwarded(request, "host", "X-Forwarded-Host")
                    .flatMap(value -> valid(HOST, value))
                    .orElse(host);
            prefix = valid(PREFIX, request.getHeader("X-Forwarded-Prefix")).orElse("");
        }
        var port = scheme.equals("https") ? ":443" : ":80";
        return scheme + "://" + (host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host) + prefix
                + request.getContextPath();
    }

    /** The first hop's word, from Forwarded (RFC 7239) or its elder relative. */
    private static Optional<String> forwarded(HttpServletRequest request, String parameter, String elder) {
        var forwarded = request.getHeader("Forwarded");
        if (forwarded != null) {
            return Arrays.stream(forwarded.split(",", 2)[0].split(";"))
                    .map(pair -> pair.strip().split("=", 2))
                    .filter(pair -> pair.length == 2 && pair[0].equalsIgnoreCase(parameter))
                    .map(pair -> pair[1].replaceAll("^\"|\"$", ""))
                    .findFirst();
        }
        return Optional.ofNullable(request.getHeader(elder)).map(value -> value.split(",", 2)[0].strip());
    }

    private static Optional<String> valid(Pattern pattern, String value) {
        return Optional.ofNullable(value).filter(text -> pattern.matcher(text).matches());
    }
}
