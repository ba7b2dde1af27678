package io.helpdesk.dialect.libredesk;

/** The kinds of refusal this wire knows, and the status each usually has (libredesk 4). */
public enum ErrorType {
    INPUT("InputException", 400),
    UNAUTHORIZED("UnauthorizedException", 401),
    PERMISSION("PermissionException", 403),
    NOT_FOUND("NotFoundException", 404),
    CONFLICT("ConflictException", 409),
    RATE_LIMIT("RateLimitException", 429),
    GENERAL("GeneralException", 500);

    private final String wireName;
    private final int status;

    ErrorType(String wireName, int status) {
        this.wireName = wireName;
        this.status = status;
    }

    public String wireName() {
        return wireName;
    }

    public int status() {
        return status;
    }
}
