package org.makna.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;

/**
 * How the dates of a column are written.
 *
 * <p>A time may follow the day, with seconds, fractions, <em>AM</em> or <em>PM</em> and a zone. The time is kept as it is
 * written; its zone is not, because a study holds the hour that people saw on the clock.
 *
 * @param pattern as in a survey map: empty for the forms that begin with the year or name the month, otherwise one of
 *                {@link #DAY_FIRST} and {@link #MONTH_FIRST}, or a pattern of {@link DateTimeFormatter}
 * @param written reads other patterns than the two
 */
record DateForm(String pattern, List<DateTimeFormatter> written) {

    /** Day, month and year in numbers, with any mark between them. */
    static final String DAY_FIRST = ColumnPlan.DAY_FIRST;
    /** Month, day and year in numbers, with any mark between them. */
    static final String MONTH_FIRST = ColumnPlan.MONTH_FIRST;
    static final DateForm USUAL = new DateForm("", List.of());

    private static final String TIME = "(?:(?:T|,?[\\s\u202F]+)(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?"
            + "(?:[\\s\u202F]?([AaPp])\\.?[Mm]\\.?)?(?:\\s?(Z|UTC|WIB|WITA|WIT|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?|GMT))?)?";
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(\\d{4})(?:-(\\d{2})-|/(\\d{1,2})/|\\.(\\d{2})\\.)(\\d{1,2})"
                    + TIME);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_NAME = Pattern.compile("(\\d{1,2})[ -](\\p{L}{3,9})\\.?[ -](\\d{4})" + TIME);
    private static final Pattern MONTH_NAME = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (\\d{4})" + TIME);
    /** As Twitter writes it: {@code Wed Oct 10 20:19:24 +0000 2018}. */
    private static final Pattern TWEET = Pattern
            .compile("\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) ([+-]\\d{4}) (\\d{4})");
    /** English and Indonesian names of the months; one that is cut short counts from its third letter. */
    private static final List<List<String>> MONTHS = List.of(List.of("january", "januari"),
            List.of("february", "februari", "pebruari"), List.of("march", "maret"), List.of("april"),
            List.of("may", "mei"), List.of("june", "juni"), List.of("july", "juli"),
            List.of("august", "agustus", "agst", "ags", "agt"), List.of("september"), List.of("october", "oktober"),
            List.of("november", "nopember"), List.of("december", "desember"));
    private static final int CENTURY = 2000;
    private static final int LONGEST = 48;

    DateForm {
        written = List.copyOf(written);
    }

    /** A date as it was read, and whether a zone stood with it. */
    private record Moment(LocalDate day, @Nullable LocalTime time, boolean zoned) {

        String text() {
            return time == null
                    ? day.toString()
                    : day.atTime(time).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
    }

    /**
     * The form that somebody names.
     *
     * @return empty when it is no pattern
     */
    static Optional<DateForm> named(String pattern) {
        String plain = pattern.strip();
        if (plain.isEmpty()) {
            return Optional.of(USUAL);
        }
        boolean numbers = plain.matches("[dMyDY]{1,4}[/.-][dMyDY]{1,4}[/.-][yYdD]{1,4}.*") && !plain.contains("MMM");
        if (numbers) {
            String letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^dmy]", "").replaceAll("(.)\\1+", "$1");
            if (letters.startsWith("dmy")) {
                return Optional.of(new DateForm(DAY_FIRST, List.of()));
            }
            if (letters.startsWith("mdy")) {
                return Optional.of(new DateForm(MONTH_FIRST, List.of()));
            }
        }
        try {
            return Optional.of(new DateForm(plain, List.of(formatter(plain, Locale.ENGLISH),
                    formatter(plain, Locale.of("id")))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1).toFormatter(language);
    }

    /**
     * The forms in which all values are dates; two when it cannot be told whether the day or the month comes first.
     *
     * <p>Points stand between day and month only where the day comes first.
     */
    static List<DateForm> of(Collection<String> values, Writing writing) {
        if (values.stream().anyMatch(value -> value.length() < 6 || value.length() > LONGEST)) {
            return List.of();
        }
        if (values.stream().allMatch(value -> USUAL.date(value).isPresent())) {
            return List.of(USUAL);
        }
        if (values.stream().anyMatch(value -> !NUMBERS.matcher(value).matches() || hasShortYear(value))) {
            return List.of();
        }
        DateForm dayFirst = new DateForm(DAY_FIRST, List.of());
        DateForm monthFirst = new DateForm(MONTH_FIRST, List.of());
        boolean day = values.stream().allMatch(value -> dayFirst.date(value).isPresent());
        boolean month = values.stream().allMatch(value -> monthFirst.date(value).isPresent());
        boolean certain = writing.isOfCommas()
                || values.stream().allMatch(value -> value.indexOf('.') > 0 && value.indexOf('.') < 3);
        if (day && (certain || !month)) {
            return List.of(dayFirst);
        }
        return day ? List.of(dayFirst, monthFirst) : month ? List.of(monthFirst) : List.of();
    }

    private static boolean hasShortYear(String value) {
        Matcher numbers = NUMBERS.matcher(value);
        return numbers.matches() && numbers.group(4).length() == 2;
    }

    /** The date as ISO-8601, with a time where one is written, or empty when the value is not written like this. */
    Optional<String> date(String value) {
        return moment(value).map(Moment::text);
    }

    /** Whether a zone stands with the time. */
    boolean isZoned(String value) {
        return moment(value).map(Moment::zoned).orElse(false);
    }

    private Optional<Moment> moment(String value) {
        if (value.length() > LONGEST || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(switch (pattern) {
                case "" -> usual(value);
                case DAY_FIRST -> numbers(value, 1, 3);
                case MONTH_FIRST -> numbers(value, 3, 1);
                default -> byPattern(value);
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Moment usual(String value) {
        if (Character.isDigit(value.charAt(0))) {
            Matcher year = YEAR_FIRST.matcher(value);
            if (year.matches()) {
                String month = year.group(2) != null
                        ? year.group(2)
                        : year.group(3) != null ? year.group(3) : year.group(4);
                return moment(year, 5, number(year.group(1)), number(month), number(year.group(5)));
            }
            Matcher named = DAY_NAME.matcher(value);
            Integer month = named.matches() ? month(named.group(2)) : null;
            return month == null ? null : moment(named, 3, number(named.group(3)), month, number(named.group(1)));
        }
        Matcher tweet = TWEET.matcher(value);
        Integer month = tweet.matches() ? month(tweet.group(1)) : null;
        if (month != null) {
            return new Moment(LocalDate.of(number(tweet.group(5)), month, number(tweet.group(2))),
                    LocalTime.parse(tweet.group(3)), true);
        }
        Matcher named = MONTH_NAME.matcher(value);
        month = named.matches() ? month(named.group(1)) : null;
        return month == null ? null : moment(named, 3, number(named.group(3)), month, number(named.group(2)));
    }

    private static @Nullable Moment numbers(String value, int day, int month) {
        Matcher numbers = NUMBERS.matcher(value);
        if (!numbers.matches()) {
            return usual(value);
        }
        int year = number(numbers.group(4));
        return moment(numbers, 4, numbers.group(4).length() == 2 ? CENTURY + year : year, number(numbers.group(month)),
                number(numbers.group(day)));
    }

    private static Moment moment(Matcher found, int before, int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        String hour = found.group(before + 1);
        if (hour == null) {
            return new Moment(date, null, false);
        }
        String fraction = found.group(before + 4);
        String half = found.group(before + 5);
        int seconds = found.group(before + 3) == null ? 0 : number(found.group(before + 3));
        int nanos = fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
        int hours = number(hour);
        if (half != null) {
            if (hours < 1 || hours > 12) {
                throw new DateTimeException(hour);
            }
            hours = hours % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return new Moment(date, LocalTime.of(hours, number(found.group(before + 2)), seconds, nanos),
                found.group(before + 6) != null);
    }

    private @Nullable Moment byPattern(String value) {
        for (DateTimeFormatter formatter : written) {
            try {
                TemporalAccessor read = formatter.parse(value);
                LocalDate day = read.query(TemporalQueries.localDate());
                if (day != null) {
                    return new Moment(day, read.query(TemporalQueries.localTime()),
                            read.query(TemporalQueries.zone()) != null);
                }
            } catch (DateTimeException e) {
                // Another language may have it.
            }
        }
        return null;
    }

    private static @Nullable Integer month(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(month -> month.startsWith(folded))) {
                return i + 1;
            }
        }
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
