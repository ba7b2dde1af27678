package io.helpdesk.web;

import java.util.function.Supplier;

/** What is asked for only if somebody wants it, and then once, within one request. Of one thread. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> answer;
    private T known;

    private Once(Supplier<T> answer) {
        this.answer = answer;
    }

    /** @param answer never null */
    public static <T> Once<T> of(Supplier<T> answer) {
        return new Once<>(answer);
    }

    @Override
    public T get() {
        if (known == null) {
            known = answer.get();
        }
        return known;
    }
}
