package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/**
 * Decides what each column of a survey is: as the map says, otherwise as the answers look.
 *
 * @param columns  all columns in their order
 * @param words    what the rows are, and the words for missing values
 * @param findings what was decided, for whoever wants to decide otherwise
 */
record SurveyPlan(List<SurveyColumn> columns, SurveyWords words, List<Finding> findings) {

    private static final int SAMPLE = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    SurveyPlan {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /**
     * Plans the columns.
     *
     * @throws MaknaException naming the map, if it speaks of columns that are not there or of two that name the cases
     */
    static SurveyPlan of(Path file, List<String> names, List<List<String>> rows, MissingValues missing,
            Writing writing, IntakeOptions options, KnownSurveys.Wave before) {
        SurveyMap map = options.map();
        Map<String, SurveyMap.Column> said = map == null ? Map.of() : map.columns();
        if (map != null) {
            MapCheck.check(file, names, map);
        }
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            profiles.add(ColumnProfile.of(names.get(i), answers(i, rows, missing), rows.size(),
                    before.writing(names.get(i), writing),
                    said.get(names.get(i))));
        }
        PostColumns posts = PostColumns.of(names);
        boolean detected = posts != null && profiles.get(posts.text()).type() == AttributeType.TEXT
                && !isForm(posts, rows);
        RowUse otherwise = before.rows() != null && options.kind() == null
                ? before.rows()
                : detected || options.kind() == DocumentKind.POSTS ? RowUse.POSTS : RowUse.CASES;
        SurveyWords words = before.words(map, otherwise).withUnassigned(missing.unassigned());
        boolean ofPosts = words.rows() != RowUse.CASES;
        String mapped = map == null ? null : MapCheck.id(map);
        int then = before.id(names, said.keySet());
        int id = mapped != null
                ? names.indexOf(mapped)
                : then >= 0
                        ? then
                        : ofPosts && posts != null && !said.containsKey(names.get(posts.account()))
                                ? posts.account()
                                : ofPosts ? -1 : naming(names, profiles, said);
        List<SurveyColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            SurveyMap.Column own = said.get(names.get(i));
            SurveyColumn seen = column(i, profiles.get(i), i == id, ofPosts ? posts : null, own);
            SurveyMap.Column known = own == null && i != id ? before.column(names.get(i)) : null;
            boolean taken = known != null && known.role().isSingle()
                    && said.values().stream().anyMatch(one -> one.role() == known.role());
            SurveyColumn column = known == null || taken
                    ? seen
                    : seen.asBefore(known, rows, missing, before.writing(names.get(i), writing));
            boolean typed = own != null && own.type() != null;
            columns.add(!ofPosts && !typed && before.isText(names.get(i)) ? column.asText() : column);
        }
        List<Finding> findings = new ArrayList<>(findings(columns, words));
        if (before.map() != null) {
            findings.add(Finding.note("intake.survey.as-before"));
        }
        return new SurveyPlan(columns, words, findings);
    }

    /** Whether the account is an address to which mail goes, as forms ask for it; networks do not show it. */
    private static boolean isForm(PostColumns posts, List<List<String>> rows) {
        List<String> accounts = rows.stream().limit(SAMPLE)
                .map(row -> posts.account() < row.size() ? row.get(posts.account()).strip() : "")
                .filter(account -> !account.isEmpty()).toList();
        return !accounts.isEmpty() && accounts.stream().allMatch(account -> ADDRESS.matcher(account).matches());
    }

    /** The column that most surely names the cases, or -1. */
    private static int naming(List<String> names, List<ColumnProfile> profiles, Map<String, SurveyMap.Column> said) {
        int best = 0;
        int found = CaseNames.redcap(names);
        if (found >= 0 && !said.containsKey(names.get(found))) {
            return found;
        }
        found = -1;
        for (int i = 0; i < names.size(); i++) {
            if (!said.containsKey(names.get(i)) && profiles.get(i).naming() > best) {
                best = profiles.get(i).naming();
                found = i;
            }
        }
        return found;
    }

    private static List<String> answers(int index, List<List<String>> rows, MissingValues missing) {
        List<String> answers = new ArrayList<>();
        for (List<String> row : rows) {
            String cell = index < row.size() ? row.get(index).strip() : "";
            if (missing.isAnswer(cell)) {
                answers.add(cell);
            }
        }
        return answers;
    }

    private static SurveyColumn column(int index, ColumnProfile seen, boolean id, @Nullable PostColumns posts,
            SurveyMap.@Nullable Column said) {
        ColumnRole role;
        if (id) {
            role = ColumnRole.ID;
        } else if (said != null) {
            role = said.role();
        } else if (posts != null && index == posts.text()) {
            role = ColumnRole.OPEN;
        } else {
            role = seen.isMultiple()
                    ? ColumnRole.MULTIPLE
                    : seen.isOpen() ? ColumnRole.OPEN : ColumnRole.ATTRIBUTE;
        }
        AttributeType type = seen.form().type();
        List<String> levels = said != null && !said.levels().isEmpty()
                ? said.levels()
                : type == AttributeType.ORDINAL ? seen.values() : List.of();
        String between = said != null && said.delimiter() != null ? said.delimiter() : seen.between();
        Message told = role == ColumnRole.ATTRIBUTE ? seen.form().told() : null;
        Message reason = told != null
                ? told
                : said != null
                        ? Message.of("intake.why.said")
                        : id && posts != null
                                ? Message.of("intake.why.account", seen.distinct())
                                : ColumnReason.of(seen, role, type);
        return new SurveyColumn(index, seen.header(), role, id ? ValueForm.usual(AttributeType.TEXT) : seen.form(),
                id ? List.of() : levels, between, said == null ? "" : said.code(), seen.values(), reason);
    }

    private static List<Finding> findings(List<SurveyColumn> columns, SurveyWords words) {
        List<Finding> findings = new ArrayList<>();
        List<String> ids = names(columns, ColumnRole.ID);
        switch (words.rows()) {
            case CASES -> findings.add(ids.isEmpty()
                    ? Finding.note("intake.survey.no-id")
                    : Finding.note("intake.survey.id", ids.getFirst()));
            case POSTS -> findings.add(Finding.note("intake.posts.each"));
            case ACCOUNTS -> findings.add(Finding.note("intake.posts.accounts"));
        }
        add(findings, "intake.survey.open", names(columns, ColumnRole.OPEN));
        add(findings, "intake.survey.multiple", names(columns, ColumnRole.MULTIPLE));
        add(findings, "intake.survey.closed", names(columns, ColumnRole.ATTRIBUTE));
        for (SurveyColumn column : columns) {
            Message told = column.role() == ColumnRole.ATTRIBUTE ? column.form().told() : null;
            if (told != null) {
                findings.add(Finding.note("intake.survey.told", column.name(), told));
            }
        }
        for (SurveyColumn column : columns) {
            if (column.role() == ColumnRole.MULTIPLE
                    && SeveralAnswers.isOrderMixed(column.values(), SurveyValues.delimiter(column))) {
                findings.add(Finding.note("intake.survey.order-left", column.name()));
            }
        }
        List<String> ignored = names(columns, ColumnRole.IGNORE);
        if (!ignored.isEmpty()) {
            findings.add(Finding.lost("intake.survey.ignored", ignored.size(), NameList.of(ignored)));
        }
        return findings;
    }

    private static void add(List<Finding> findings, String key, List<String> names) {
        if (!names.isEmpty()) {
            findings.add(Finding.note(key, names.size(), NameList.of(names)));
        }
    }

    private static List<String> names(List<SurveyColumn> columns, ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).map(SurveyColumn::name).toList();
    }

    /** The columns of a role, in their order. */
    List<SurveyColumn> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    /** The column of a role that only one can have, or null. */
    @Nullable
    SurveyColumn column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst().orElse(null);
    }
}
