package io.helpdesk.api.idempotency;

/** What is known of a request that named itself. */
public sealed interface Claim {

    /** Nobody has asked it before; until the transaction ends nobody else can. */
    record Mine() implements Claim {}

    /** It was carried out and answered so. */
    record Answered(Answer answer) implements Claim {}

    /** It was carried out; its answer was larger than {@link IdempotentAnswers#LARGEST} and is not known any more. */
    record AnsweredAtLength() implements Claim {}

    /** The name was used for another request. */
    record AnotherRequest() implements Claim {}

    /** Another transaction is at it. */
    record InFlight() implements Claim {}
}
