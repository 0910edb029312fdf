package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.MaknaException;
import org.makna.model.Messages;

/** Numbers and dates as two languages write them. */
class ValueTextTest {

    private final NumberText english = new NumberText(Locale.ENGLISH);
    private final NumberText indonesian = new NumberText(Locale.of("id"));

    @Test
    void groupsOfDigitsAreReadAsTheLanguageWritesThem() {
        assertThat(indonesian.plain(AttributeType.INTEGER, "1.000")).isEqualTo("1000");
        assertThat(indonesian.plain(AttributeType.INTEGER, "-1.234.567")).isEqualTo("-1234567");
        assertThat(indonesian.plain(AttributeType.DECIMAL, "1.234,5")).isEqualTo("1234.5");
        assertThat(english.plain(AttributeType.INTEGER, "1,000")).isEqualTo("1000");
        assertThat(english.plain(AttributeType.DECIMAL, "1,234")).isEqualTo("1234");
        assertThat(english.plain(AttributeType.DECIMAL, "1,234.5")).isEqualTo("1234.5");
        assertThat(new NumberText(Locale.FRENCH).plain(AttributeType.DECIMAL, "1\u00a0234,5")).isEqualTo("1234.5");
    }

    @Test
    void thePlainFormIsReadWhereItCannotMeanAnythingElse() {
        assertThat(indonesian.plain(AttributeType.DECIMAL, "12.5")).isEqualTo("12.5");
        assertThat(indonesian.plain(AttributeType.DECIMAL, "0.125")).isEqualTo("0.125");
        assertThat(indonesian.plain(AttributeType.DECIMAL, "1234.567")).isEqualTo("1234.567");
        assertThat(indonesian.plain(AttributeType.DECIMAL, "1,234")).isEqualTo("1.234");
        assertThat(indonesian.plain(AttributeType.INTEGER, "1234")).isEqualTo("1234");
        assertThat(english.plain(AttributeType.DECIMAL, "1.234")).isEqualTo("1.234");
    }

    @Test
    void whatCouldBeEitherNumberIsRefused() {
        assertThatThrownBy(() -> indonesian.plain(AttributeType.DECIMAL, "1.234")).isInstanceOfSatisfying(
                MaknaException.class, refused -> assertThat(refused.message().key()).isEqualTo("ui.cases.two-numbers"));
        assertThatThrownBy(() -> english.plain(AttributeType.INTEGER, "1.000")).isInstanceOf(MaknaException.class);
        assertThatThrownBy(() -> indonesian.plain(AttributeType.INTEGER, "1,000")).isInstanceOf(MaknaException.class);
    }

    @Test
    void whatIsNoNumberStaysForTheStudyToRefuse() {
        assertThat(english.plain(AttributeType.INTEGER, "many")).isEqualTo("many");
        assertThat(english.plain(AttributeType.INTEGER, "")).isEmpty();
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNotMoved() {
        ValueText texts = new ValueText(Messages.in(Locale.UK));
        Attribute born = new Attribute(1, "guid", "Born", AttributeType.DATE, false, List.of());
        assertThat(texts.plain(born, "30/04/2024")).isEqualTo("2024-04-30");
        assertThat(texts.plain(born, "3/4/2024")).isEqualTo("2024-04-03");
        assertThat(texts.plain(born, "3/4/24")).as("either century").isEqualTo("3/4/24");
        assertThat(texts.plain(born, "31/04/2024")).isEqualTo("31/04/2024");
    }

    @Test
    void notApplicableIsReadInBothLanguagesUnlessItIsALevel() {
        ValueText texts = new ValueText(Messages.in(Locale.ENGLISH));
        Attribute age = new Attribute(1, "guid", "Age", AttributeType.INTEGER, false, List.of());
        for (String word : List.of("n/a", " N/A ", "t/b", "not applicable", "Tidak berlaku")) {
            assertThat(texts.isNotApplicable(age, word)).as(word).isTrue();
        }
        for (String word : List.of("", "0", "NA", "-", "no")) {
            assertThat(texts.isNotApplicable(age, word)).as(word).isFalse();
        }
        Attribute use = new Attribute(2, "guid-2", "Use", AttributeType.ORDINAL, false, List.of("N/A", "often"));
        assertThat(texts.isNotApplicable(use, "n/a")).isFalse();
        assertThat(texts.isNotApplicable(use, "t/b")).isTrue();
        assertThat(texts.isNotApplicable(age, texts.shown(age, AttributeValue.NOT_APPLICABLE))).isTrue();
    }
}
