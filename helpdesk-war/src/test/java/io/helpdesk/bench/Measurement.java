package io.helpdesk.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of the table.
 *
 * @param dialect {@code jdbc} for the limit
 * @param rows conversations in the account
 * @param ratioToLimit the throughput as a share of the limit's best over all concurrencies; null where there is no limit
 * @param statements null where they were not counted
 */
record Measurement(
        String operation,
        String dialect,
        String server,
        int concurrency,
        long rows,
        @JsonProperty("per_second") double perSecond,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p95_ms") double p95,
        @JsonProperty("p99_ms") double p99,
        @JsonProperty("ratio_to_limit") Double ratioToLimit,
        Integer statements,
        @JsonProperty("round_trips") Integer roundTrips) {

    static Measurement of(
            String operation,
            String dialect,
            String server,
            int concurrency,
            long rows,
            Load.Result result,
            Double limit,
            Cost cost) {
        return new Measurement(
                operation,
                dialect,
                server,
                concurrency,
                rows,
                rounded(result.perSecond()),
                rounded(result.p50()),
                rounded(result.p95()),
                rounded(result.p99()),
                limit == null ? null : Math.round(100 * result.perSecond() / limit) / 100.0,
                cost == null ? null : cost.statements(),
                cost == null ? null : cost.roundTrips());
    }

    /** As many digits as a figure deserves. */
    static double rounded(double value) {
        return value >= 100 ? Math.round(value) : Math.round(100 * value) / 100.0;
    }
}
