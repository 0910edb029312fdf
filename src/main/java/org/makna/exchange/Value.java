package org.makna.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One field of a row on its way out: what it is decides how a spreadsheet shows it. */
sealed interface Value {

    Value BLANK = new Blank();

    /** Nothing: unknown, undefined or not given. */
    record Blank() implements Value {}

    /** A name, a path, an id. */
    record Text(String text) implements Value {}

    /** Text of any length, shown in several lines. */
    record Prose(String text) implements Value {}

    /** A whole number. */
    record Count(long count) implements Value {}

    /** A number that need not be whole; {@code NaN} and infinity are shown blank. */
    record Decimal(double number) implements Value {}

    /** A fraction of 1, shown as a percentage; {@code NaN} and infinity are shown blank. */
    record Share(double fraction) implements Value {}

    /** A point in time, as an ISO-8601 instant. */
    record Moment(String iso) implements Value {}

    /** A date. */
    record Day(LocalDate date) implements Value {}

    /** True or false. */
    record Truth(boolean truth) implements Value {}

    static Value text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static Value prose(String text) {
        return text.isEmpty() ? BLANK : new Prose(text);
    }

    static Value count(@Nullable Integer count) {
        return count == null ? BLANK : new Count(count);
    }

    static Value share(@Nullable Double fraction) {
        return fraction == null ? BLANK : new Share(fraction);
    }

    static Value moment(String iso) {
        return iso.isEmpty() ? BLANK : new Moment(iso);
    }

    /** The value as plain, locale-free text: a point in numbers, ISO-8601 dates, shares as fractions. */
    default String plain() {
        return switch (this) {
            case Blank() -> "";
            case Text(String text) -> text;
            case Prose(String text) -> text;
            case Count(long count) -> Long.toString(count);
            case Decimal(double number) -> plain(number);
            case Share(double fraction) -> plain(fraction);
            case Moment(String iso) -> iso;
            case Day(LocalDate date) -> date.toString();
            case Truth(boolean truth) -> Boolean.toString(truth);
        };
    }

    /** Whether a person wrote it. */
    default boolean isText() {
        return this instanceof Text || this instanceof Prose;
    }

    /** The shortest text that reads back as the same number, never in powers of ten; blank when it is no number. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        return isWhole(number) ? Long.toString((long) number) : BigDecimal.valueOf(number).toPlainString();
    }

    /** Whether the number is whole and small enough that no digit is lost. */
    static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 0x1p53;
    }
}
