package org.makna.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.Message;

/**
 * What the values of a column are and how they are written.
 *
 * @param type    what they are
 * @param numbers how numbers are written, or null for digits alone and for other types
 * @param units   whether a percent sign or the sign of a currency stands beside each number
 * @param dates   how dates are written
 * @param told    what a reader must know of how they are read, or null where there is only one way
 */
record ValueForm(AttributeType type, @Nullable NumberForm numbers, boolean units, DateForm dates,
        @Nullable Message told) {

    private static final Set<String> WITHOUT_CENTS = Set.of("Rp", "IDR");

    /** Values of a type that are written as a study writes them. */
    static ValueForm usual(AttributeType type) {
        return new ValueForm(type, null, false, DateForm.USUAL, null);
    }

    /**
     * The narrowest type that all values fit; text when there is none, and when it cannot be told what they mean.
     *
     * @param values the different values
     */
    static ValueForm of(Collection<String> values, Writing writing) {
        if (values.isEmpty()) {
            return usual(AttributeType.TEXT);
        }
        if (NumberForm.areIntegers(values)) {
            return usual(AttributeType.INTEGER);
        }
        ValueForm numbers = numbers(values, writing);
        if (numbers != null) {
            return numbers;
        }
        if (AttributeTypes.areTruths(values)) {
            return usual(AttributeType.BOOLEAN);
        }
        List<DateForm> dates = dates(values, writing);
        if (dates.size() == 1) {
            return dates(dates.getFirst(), values);
        }
        return dates.isEmpty()
                ? usual(AttributeType.TEXT)
                : usual(AttributeType.TEXT).telling(Message.of("intake.why.which-first", first(values)));
    }

    /**
     * Reads values as the type that somebody says.
     *
     * @param format how dates are written, or empty to tell it from them
     */
    static ValueForm said(AttributeType type, String format, Collection<String> values, Writing writing) {
        return switch (type) {
            case INTEGER, DECIMAL -> saidNumbers(type, values, writing);
            case DATE -> {
                List<DateForm> seen = format.isEmpty() ? dates(values, writing) : List.of();
                yield dates(seen.size() == 1 ? seen.getFirst() : DateForm.named(format).orElse(DateForm.USUAL), values);
            }
            case TEXT, BOOLEAN, ORDINAL -> usual(type);
        };
    }

    /** The forms of dates that the values have; of several, or where they have none, the one of the wave before. */
    private static List<DateForm> dates(Collection<String> values, Writing writing) {
        List<DateForm> seen = DateForm.of(values, writing);
        if (seen.size() == 1 || writing.before().length() < 2) {
            return seen;
        }
        Optional<DateForm> before = DateForm.named(writing.before())
                .filter(form -> values.stream().allMatch(value -> form.date(value).isPresent()));
        return before.map(List::of).orElse(seen);
    }

    private static @Nullable ValueForm numbers(Collection<String> values, Writing writing) {
        List<NumberForm> forms = NumberForm.of(values, writing);
        String unit = forms.isEmpty() ? unit(values) : "";
        Collection<String> bare = unit.isEmpty() ? values : bare(values);
        if (!unit.isEmpty()) {
            if (NumberForm.areIntegers(bare)) {
                return new ValueForm(AttributeType.INTEGER, new NumberForm('.', false), true, DateForm.USUAL,
                        Message.of("intake.why.units", unit));
            }
            forms = NumberForm.of(bare, writing);
        }
        if (forms.size() > 1 && WITHOUT_CENTS.contains(unit)) {
            forms = forms.stream().filter(NumberForm::grouped).toList();
        }
        if (forms.isEmpty()) {
            return null;
        }
        boolean settled = forms.size() > 1 && forms.stream().anyMatch(writing::settles);
        if (settled) {
            forms = forms.stream().filter(writing::settles).limit(1).toList();
        }
        if (forms.size() > 1) {
            String example = first(marked(bare));
            return usual(AttributeType.TEXT).telling(
                    Message.of("intake.why.which-number", example, read(forms.getFirst(), example),
                            read(forms.getLast(), example)));
        }
        NumberForm form = forms.getFirst();
        ValueForm read = of(form.grouped() && isWhole(form, bare) ? AttributeType.INTEGER : AttributeType.DECIMAL, form,
                unit, bare);
        return settled ? read.telling(example(form, bare)) : read;
    }

    private static ValueForm saidNumbers(AttributeType type, Collection<String> values, Writing writing) {
        String unit = NumberForm.of(values, writing).isEmpty() ? unit(values) : "";
        Collection<String> bare = unit.isEmpty() ? values : bare(values);
        List<NumberForm> forms = NumberForm.areIntegers(bare) ? List.of() : NumberForm.of(bare, writing);
        boolean open = forms.size() > 1;
        // Of two ways to read a mark only one gives whole numbers, and only one has the fraction where such a file has it.
        NumberForm settled = open ? forms.stream().filter(writing::settles).findFirst().orElse(null) : null;
        NumberForm form = settled != null
                ? settled
                : forms.stream()
                        .filter(one -> !open || (type == AttributeType.INTEGER
                                ? one.grouped()
                                : one.point() == writing.likelyDecimal()))
                        .findFirst().orElse(null);
        if (form == null) {
            return unit.isEmpty()
                    ? usual(type)
                    : new ValueForm(type, new NumberForm('.', false), true, DateForm.USUAL,
                            Message.of("intake.why.units", unit));
        }
        ValueForm read = of(type, form, unit, bare);
        return open ? read.telling(example(form, bare)) : read;
    }

    private static ValueForm of(AttributeType type, NumberForm form, String unit, Collection<String> bare) {
        Message told = form.grouped()
                ? example(form, bare)
                : unit.isEmpty() ? null : Message.of("intake.why.units", unit);
        return new ValueForm(type, form, !unit.isEmpty(), DateForm.USUAL, told);
    }

    private static Message example(NumberForm form, Collection<String> values) {
        String example = first(marked(values));
        return Message.of("intake.why.number-read", example, read(form, example));
    }

    private static ValueForm dates(DateForm form, Collection<String> values) {
        String example = first(values);
        Message told = null;
        if (!form.equals(DateForm.USUAL)) {
            told = Message.of("intake.why.date-read", example, form.date(example).orElse(example).replace('T', ' '));
        } else if (values.stream().anyMatch(form::isZoned)) {
            told = Message.of("intake.why.zone", example, form.date(example).orElse(example).replace('T', ' '));
        }
        return new ValueForm(AttributeType.DATE, null, false, form, told);
    }

    /** The unit that stands beside every value, or empty. */
    private static String unit(Collection<String> values) {
        String unit = NumberForm.unit(values.iterator().next());
        return !unit.isEmpty() && values.stream().allMatch(value -> NumberForm.unit(value).equals(unit)) ? unit : "";
    }

    private static List<String> bare(Collection<String> values) {
        return values.stream().map(NumberForm::bare).toList();
    }

    private static boolean isWhole(NumberForm form, Collection<String> values) {
        return values.stream().noneMatch(value -> value.indexOf(form.point()) >= 0);
    }

    private static Set<String> marked(Collection<String> values) {
        return values.stream().filter(value -> value.indexOf('.') >= 0 || value.indexOf(',') >= 0)
                .collect(Collectors.toSet());
    }

    /** The first of the values by their characters, so that the same file is always told of in the same words. */
    private static String first(Collection<String> values) {
        return values.stream().min(String::compareTo).orElse("");
    }

    private static String read(NumberForm form, String value) {
        return form.number(value).map(BigDecimal::toPlainString).orElse(value);
    }

    /**
     * How the values are written, for the next wave: a pattern of dates or the decimal sign; empty where that tells nothing.
     */
    String written() {
        if (type == AttributeType.DATE) {
            return dates.pattern();
        }
        boolean marked = numbers != null && (numbers.grouped() || type == AttributeType.DECIMAL);
        return numbers == null || !marked ? "" : String.valueOf(numbers.point());
    }

    /** The same, with something else that a reader must know. */
    ValueForm telling(Message other) {
        return new ValueForm(type, numbers, units, dates, other);
    }

    /** The value in the form of the study, or empty when it does not fit. */
    Optional<String> normal(String value) {
        if (type == AttributeType.DATE) {
            return dates.date(value);
        }
        if (numbers == null || type != AttributeType.INTEGER && type != AttributeType.DECIMAL) {
            return AttributeTypes.normal(value, type);
        }
        Optional<BigDecimal> number = numbers.number(units ? NumberForm.bare(value) : value);
        if (type == AttributeType.DECIMAL) {
            return number.map(BigDecimal::toPlainString);
        }
        try {
            return number.map(one -> one.toBigIntegerExact().toString());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
