package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.RowUse;

/**
 * Reads rows that are posts, comments or tweets: as one document each, or as one document of each account with a section for
 * each post.
 *
 * <p>An account is a case. A column that says the same in all rows of each account describes the account and becomes an
 * attribute of cases. Any other one describes the post: it becomes an attribute of the post's document, or stands in the line
 * above the post.
 */
final class PostReader {

    private final Path file;
    private final IntakeOptions options;
    private final MissingValues missing;
    private final SurveyPlan plan;
    private final KnownSurveys.Wave before;
    private final @Nullable SurveyColumn account;
    private final @Nullable SurveyColumn date;
    private final List<SurveyColumn> texts;
    private int withoutText;

    PostReader(Path file, IntakeOptions options, MissingValues missing, SurveyPlan plan,
            KnownSurveys.Wave before) {
        this.before = before;
        this.file = file;
        this.options = options;
        this.missing = missing;
        this.plan = plan;
        this.account = plan.column(ColumnRole.ID);
        int index = PostColumns.date(plan.columns().stream().map(SurveyColumn::name).toList());
        this.date = index < 0 ? null : plan.columns().get(index);
        this.texts = plan.columns(ColumnRole.OPEN);
    }

    SurveyReader.Content read(List<List<String>> rows) {
        Map<String, List<List<String>>> byAccount = new LinkedHashMap<>();
        rows.forEach(row -> byAccount.computeIfAbsent(accountOf(row), key -> new ArrayList<>()).add(row));
        SurveyValues ofAccounts = new SurveyValues(missing, false, before);
        SurveyValues ofPosts = new SurveyValues(missing, true, before);
        List<SurveyColumn> postColumns = new ArrayList<>();
        for (SurveyColumn column : plan.columns()) {
            if (column.role() == ColumnRole.ATTRIBUTE || column.role() == ColumnRole.MULTIPLE) {
                boolean describesAccount = isTheSame(column, rows.size(), byAccount);
                (describesAccount ? ofAccounts : ofPosts).add(column, rows);
                if (!describesAccount) {
                    postColumns.add(column);
                }
            }
        }
        String map = options.map() == null ? "" : options.map().source();
        ofAccounts.requireFitting(file, map, rows);
        boolean each = plan.words().rows() == RowUse.POSTS;
        if (each) {
            ofPosts.requireFitting(file, map, rows);
        }
        List<ImportedDocument> documents = new ArrayList<>();
        List<ImportedCase> cases = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        byAccount.forEach((name, posts) -> {
            int before = documents.size();
            if (each) {
                posts.forEach(row -> addPost(documents, name, row, ofPosts.of(row), taken));
            } else {
                addAccount(documents, name, posts, postColumns);
            }
            List<Integer> own = new ArrayList<>();
            for (int i = before; i < documents.size(); i++) {
                own.add(i);
            }
            cases.add(new ImportedCase(name, own, ofAccounts.of(posts.getFirst())));
        });
        List<ImportedAttribute> attributes = new ArrayList<>(ofAccounts.attributes());
        if (each) {
            attributes.addAll(ofPosts.attributes());
        }
        return new SurveyReader.Content(documents, attributes, cases, withoutText == 0
                ? List.of()
                : List.of(Finding.lost("intake.posts.no-text", withoutText)));
    }

    private String accountOf(List<String> row) {
        String name = account == null ? "" : account.name(row);
        return name.isEmpty() ? FileFormat.stem(file) : name;
    }

    /** Whether a column never differs within an account, and accounts have enough rows for that to mean something. */
    private static boolean isTheSame(SurveyColumn column, int rows, Map<String, List<List<String>>> byAccount) {
        return rows >= byAccount.size() * 2L && byAccount.values().stream()
                .allMatch(posts -> posts.stream().map(row -> column.cell(row).strip()).distinct().count() == 1);
    }

    private void addPost(List<ImportedDocument> documents, String accountName, List<String> row,
            List<AttributeValue> values, Set<String> taken) {
        SurveyTexts post = new SurveyTexts();
        List<SurveyColumn> said = texts.stream().filter(column -> missing.isAnswer(column.cell(row))).toList();
        if (said.isEmpty()) {
            withoutText++;
            return;
        }
        if (texts.size() == 1) {
            post.plain(said.getFirst().cell(row), said.getFirst().code());
        } else {
            said.forEach(column -> post.answer(column, column.cell(row)));
        }
        String base = nameOf(accountName, row);
        String name = base;
        for (int n = 2; !taken.add(name); n++) {
            name = base + " (" + n + ")";
        }
        documents.add(post.document(name, kind(), options.language(), named(plan.column(ColumnRole.FOLDER), row),
                values));
    }

    private void addAccount(List<ImportedDocument> documents, String name, List<List<String>> posts,
            List<SurveyColumn> postColumns) {
        SurveyTexts texts = new SurveyTexts();
        Map<String, Integer> labels = new HashMap<>();
        for (List<String> row : posts) {
            StringJoiner line = new StringJoiner(" · ");
            String day = day(row);
            if (!day.isEmpty()) {
                line.add(day);
            }
            for (SurveyColumn column : postColumns) {
                String cell = column.name(row);
                if (!column.equals(date) && missing.isAnswer(cell)) {
                    line.add(column.name() + ": " + cell);
                }
            }
            List<SurveyColumn> said = this.texts.stream().filter(column -> missing.isAnswer(column.cell(row))).toList();
            if (said.isEmpty()) {
                withoutText++;
            }
            for (SurveyColumn column : said) {
                String label = day.isEmpty() ? column.name() : day;
                int times = labels.merge(label, 1, Integer::sum);
                String shown = times == 1 && !day.isEmpty() ? label : label + " (" + times + ")";
                texts.post(shown, line.length() == 0 ? shown : line.toString(), column.cell(row), column.code());
            }
        }
        if (!texts.isEmpty()) {
            documents.add(texts.document(name, kind(), options.language(),
                    named(plan.column(ColumnRole.FOLDER), posts.getFirst()), List.of()));
        }
    }

    private String nameOf(String accountName, List<String> row) {
        String given = named(plan.column(ColumnRole.NAME), row);
        if (!given.isEmpty()) {
            return given;
        }
        String day = day(row);
        return day.isEmpty() ? accountName : accountName + " " + day;
    }

    /** When it was posted, without the time where that can be told apart. */
    private String day(List<String> row) {
        String cell = date == null ? "" : date.name(row);
        return cell.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? cell.substring(0, 10) : cell;
    }

    private String named(@Nullable SurveyColumn column, List<String> row) {
        String name = column == null ? "" : column.name(row);
        return missing.isAnswer(name) ? name : "";
    }

    private DocumentKind kind() {
        return options.kind() == null ? DocumentKind.POSTS : options.kind();
    }
}
