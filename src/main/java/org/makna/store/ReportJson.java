package org.makna.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makna.model.AttributeType;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.SurveyWords;

/** The fidelity report of a document and the map of its survey, as they are kept: JSON objects. */
final class ReportJson {

    private ReportJson() {
    }

    /** Writes a report; of the file only its name, since studies are passed on. */
    static String write(FileReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", report.file().substring(Math.max(report.file().lastIndexOf('/'),
                report.file().lastIndexOf('\\')) + 1));
        object.put("status", word(report.status()));
        object.put("format", report.format());
        object.put("encoding", report.encoding());
        object.put("documents", report.documents());
        object.put("cases", report.cases());
        object.put("characters", report.characters());
        object.put("turns", report.turns());
        object.put("speakers", report.speakers());
        object.put("findings", report.findings().stream().map(ReportJson::finding).toList());
        return Json.object(object);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", word(finding.severity()));
        object.put("key", finding.message().key());
        object.put("args", finding.message().args().stream()
                .map(arg -> arg instanceof Number || arg instanceof Message ? arg : arg.toString()).toList());
        return object;
    }

    static FileReport read(Sql sql, String json) {
        return sql.first("""
                SELECT json_extract(?1, '$.file'), json_extract(?1, '$.status'), json_extract(?1, '$.format'),
                    json_extract(?1, '$.encoding'), json_extract(?1, '$.cases'), json_extract(?1, '$.characters'),
                    json_extract(?1, '$.turns')""",
                row -> new FileReport(row.text(1), FileReport.Status.valueOf(constant(row.text(2))), row.text(3),
                        row.text(4), texts(sql, json, "documents"), row.integer(5), row.number(6), row.integer(7),
                        texts(sql, json, "speakers"), findings(sql, json)),
                json).orElseThrow();
    }

    private static List<String> texts(Sql sql, String json, String name) {
        return sql.list("SELECT value FROM json_each(?, '$." + name + "')", row -> row.text(1), json);
    }

    private static List<Finding> findings(Sql sql, String json) {
        return sql.list("""
                SELECT json_extract(value, '$.severity'), json_extract(value, '$.key'), json_extract(value, '$.args')
                FROM json_each(?, '$.findings')""",
                row -> new Finding(Finding.Severity.valueOf(constant(row.text(1))),
                        new Message(row.text(2), Json.read(sql, row.text(3)))),
                json);
    }

    /** Writes the map of a survey in the words of the command line; empty when there are no columns. */
    static String map(List<ColumnPlan> columns, SurveyWords words) {
        if (columns.isEmpty()) {
            return "";
        }
        Map<String, Object> plans = new LinkedHashMap<>();
        for (ColumnPlan column : columns) {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("role", column.role().word());
            if (column.role() == ColumnRole.ATTRIBUTE) {
                plan.put("type", column.type().word());
                if (column.type() == AttributeType.ORDINAL) {
                    plan.put("levels", column.levels());
                }
                if (column.type() == AttributeType.DATE && !column.format().isEmpty()) {
                    plan.put("format", column.format());
                }
            }
            if (column.role() == ColumnRole.MULTIPLE && !column.delimiter().isEmpty()) {
                plan.put("delimiter", column.delimiter());
            }
            if (column.role() == ColumnRole.OPEN && !column.code().isEmpty()) {
                plan.put("code", column.code());
            }
            plans.put(column.name(), plan);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows", words.rows().word());
        map.put("columns", plans);
        map.put("notApplicable", words.notApplicable());
        map.put("unassigned", words.unassigned());
        return Json.object(map);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
