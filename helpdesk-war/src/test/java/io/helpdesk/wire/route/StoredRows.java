package io.helpdesk.wire.route;

import io.helpdesk.wire.postgres.Postgres;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database has of an account: a digest of its rows in each table that says whose they are, but for the positions of
 * mailboxes, which move while nobody asks.
 */
final class StoredRows {

    private StoredRows() {}

    static Map<String, String> of(Postgres postgres, long account) {
        var digests = new TreeMap<String, String>();
        postgres.rows("select table_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'account_id' and table_name <> 'mailbox'")
                .forEach(row -> digests.put(
                        row.get(0),
                        postgres.rows(
                                        "select count(*), md5(string_agg(t::text, '' order by t::text)) from (select "
                                                + "to_jsonb(r) - 'last_used_at' as t from " + row.get(0)
                                                + " r where account_id = ?) as rows",
                                        account)
                                .get(0)
                                .toString()));
        return digests;
    }
}
