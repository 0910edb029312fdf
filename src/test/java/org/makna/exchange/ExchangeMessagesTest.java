package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Table;

class ExchangeMessagesTest {

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
        assertThat(keys(Samples.INDONESIAN)).isEqualTo(keys(Samples.ENGLISH)).hasSizeGreaterThan(100);
        for (String key : keys(Samples.ENGLISH)) {
            assertThat(arguments(Samples.INDONESIAN, key)).as(key).isEqualTo(arguments(Samples.ENGLISH, key));
        }
    }

    @Test
    void everyUnitBaseAndColumnHasAText() {
        for (Messages messages : List.of(Samples.ENGLISH, Samples.INDONESIAN)) {
            for (Table.Unit unit : Table.Unit.values()) {
                assertThat(keys(messages)).contains("workbook.unit." + unit.word());
            }
            for (Table.Base base : Table.Base.values()) {
                assertThat(keys(messages)).contains("workbook.base." + base.word());
            }
            for (SegmentColumn column : SegmentColumn.values()) {
                assertThat(keys(messages)).contains(column.key());
            }
        }
    }

    @Test
    void countsReadWellInTheSingularAndThePlural() {
        assertThat(Samples.ENGLISH.text("exchange.guarded", 1L)).startsWith("One field that begins with");
        assertThat(Samples.ENGLISH.text("workbook.note.replaced", 1200L)).startsWith("1,200 characters that");
        assertThat(Samples.INDONESIAN.text("workbook.note.replaced", 1200L)).startsWith("1.200 karakter yang");
    }

    private static Set<String> keys(Messages messages) {
        return messages.bundle().keySet().stream()
                .filter(key -> key.startsWith("exchange.") || key.startsWith("workbook."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int arguments(Messages messages, String key) {
        return new MessageFormat(messages.bundle().getString(key)).getFormatsByArgumentIndex().length;
    }
}
