package org.makna.exchange;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Table;

/** The sheet {@code README}: what was counted, how, and what had to be written differently to fit Excel. */
final class ReadmeSheet {

    static final String NAME = "README";

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SheetWriter sheet;
    private final Messages messages;

    ReadmeSheet(SheetWriter sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        sheet.header(List.of(new Column(messages.text("workbook.readme.key"), 24),
                new Column(messages.text("workbook.readme.value"), 110)), 0);
    }

    /** Says which study, which revision, made by what. */
    void imprint(Imprint imprint) {
        say("study", imprint.study());
        sheet.row(List.of(new Value.Text(messages.text("workbook.readme.revision")),
                new Value.Count(imprint.revision())));
        say("revision-date", DATE.format(imprint.revisionTime()));
        say("program", "Makna " + imprint.appVersion());
    }

    void coders(List<String> coders) {
        say("coders", coders.isEmpty() ? messages.text("workbook.readme.none") : String.join("; ", coders));
    }

    /** Says what was chosen for the whole workbook. */
    void option(Message option) {
        say("option", messages.text(option));
    }

    /** Says unit, base, filters and how a table was counted. */
    void table(String sheetName, Table table) {
        say("unit", sheetName + ": " + messages.text("workbook.unit." + table.unit().word()));
        say("base", sheetName + ": " + messages.text("workbook.base." + table.base().word()));
        filters(sheetName, table.filters());
        table.counted().forEach(sentence -> counted(sheetName, sentence));
    }

    /** Says one thing about how a sheet was counted. */
    void counted(String sheetName, Message sentence) {
        say("counted", sheetName + ": " + messages.text(sentence));
    }

    void filters(String sheetName, List<String> filters) {
        say("filters", sheetName + ": "
                + (filters.isEmpty() ? messages.text("workbook.readme.none") : String.join(" and ", filters)));
    }

    /** Says what a row of the coded segments is and how they were chosen. */
    void segments(CodedSegments segments) {
        sheetLine(SegmentSheet.NAME, "workbook.sheet.coded-segments", true);
        filters(SegmentSheet.NAME, segments.filters());
        formula("workbook.formula.coverage");
        note("workbook.note.positions");
        note("workbook.note.times");
        note("workbook.note.modified-by");
    }

    void formula(String key) {
        say("formula", messages.text(key));
    }

    void note(String key, Object... args) {
        say("note", messages.text(key, args));
    }

    void warning(Message warning) {
        say("warning", messages.text(warning));
    }

    /** Says what a sheet shows, and if its analysis was not run. */
    void sheetLine(String name, String key, boolean run) {
        say("sheet", name + ": " + messages.text(key) + (run ? "" : ". " + messages.text("workbook.not-run")));
    }

    /** Says what was changed, moved or left blank so that it fits Excel; to be called when all else is written. */
    void adjustments(ExcelFile excel, long continuedTexts) {
        excel.sheetNames().stream().filter(name -> name.endsWith(")"))
                .forEach(name -> note("workbook.note.continued-sheet", name));
        if (continuedTexts > 0) {
            note("workbook.note.continued-text", continuedTexts, messages.text(SegmentColumn.SEGMENT.key()));
        }
        if (excel.shortened() > 0) {
            note("workbook.note.shortened", excel.shortened());
        }
        if (excel.undefined() > 0) {
            note("workbook.note.undefined", excel.undefined());
        }
        if (excel.text().replaced() > 0) {
            note("workbook.note.replaced", excel.text().replaced());
        }
    }

    private void say(String key, String value) {
        sheet.row(List.of(new Value.Text(messages.text("workbook.readme." + key)), Value.prose(value)));
    }
}
