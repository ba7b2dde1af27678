package io.helpdesk.core.file;

/** What keeps files that it sends. */
public enum Keeper {
    MACRO("macroId"),
    RULE("ruleId");

    /** In {@link StoredFileEntity}. */
    final String field;

    Keeper(String field) {
        this.field = field;
    }
}
