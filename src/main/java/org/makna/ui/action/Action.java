package org.makna.ui.action;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import org.makna.ui.common.Icon;

/**
 * Everything the user can do, with its key, picture and what it needs.
 *
 * <p>Menus, buttons, context menus, the palette and the list of keys are all made of these. The text stands in the bundles
 * under {@link #textKey()}. An action that is not possible is disabled, never hidden.
 */
public enum Action {
    NEW_STUDY(Scope.WINDOW, Group.STUDY, "Shortcut+N", Icon.NEW, Need.NOTHING),
    OPEN_STUDY(Scope.WINDOW, Group.STUDY, "Shortcut+O", Icon.OPEN, Need.NOTHING),
    OPEN_SAMPLE(Scope.WINDOW, Group.STUDY, "Shortcut+F1", Icon.SAMPLE, Need.NOTHING),
    IMPORT_FILES(Scope.WINDOW, Group.STUDY, "Shortcut+Shift+O", Icon.IMPORT, Need.WRITABLE),
    IMPORT_FOLDER(Scope.WINDOW, Group.STUDY, "Shortcut+Shift+D", Icon.FOLDER, Need.WRITABLE),
    EXPORT_WORKBOOK(Scope.WINDOW, Group.STUDY, "Shortcut+Alt+E", Icon.EXPORT, Need.STUDY),
    EXPORT_NOTEBOOK(Scope.WINDOW, Group.STUDY, "Shortcut+Shift+Y", Icon.EXPORT, Need.STUDY),
    BACK_UP(Scope.WINDOW, Group.STUDY, "Shortcut+Shift+B", Icon.BACKUP, Need.STUDY),
    CHECK_STUDY(Scope.WINDOW, Group.STUDY, "Shortcut+Alt+K", Icon.DONE, Need.STUDY),
    CLOSE_STUDY(Scope.WINDOW, Group.STUDY, "Shortcut+Alt+W", Icon.CLOSE, Need.STUDY),
    PREFERENCES(Scope.WINDOW, Group.STUDY, "Shortcut+COMMA", Icon.SETTINGS, Need.NOTHING),
    QUIT(Scope.WINDOW, Group.STUDY, "Shortcut+Q", Icon.QUIT, Need.NOTHING),

    UNDO(Scope.WINDOW, Group.EDIT, "Shortcut+Z", Icon.UNDO, Need.UNDO),
    REDO(Scope.WINDOW, Group.EDIT, "Shortcut+Shift+Z", Icon.REDO, Need.REDO),
    COPY(Scope.DOCUMENT, Group.EDIT, "Shortcut+C", Icon.COPY, Need.DOCUMENT),
    COPY_WITH_SOURCE(Scope.WINDOW, Group.EDIT, "Shortcut+Shift+X", Icon.COPY, Need.TEXT),
    CHOOSE_CODER(Scope.WINDOW, Group.EDIT, "Shortcut+Shift+P", Icon.PERSON, Need.STUDY),

    PALETTE(Scope.WINDOW, Group.VIEW, "Shortcut+K", Icon.PALETTE, Need.NOTHING),
    SHOW_CODE(Scope.WINDOW, Group.VIEW, "Shortcut+1", Icon.CODE_DESK, Need.STUDY),
    SHOW_CASES(Scope.WINDOW, Group.VIEW, "Shortcut+2", Icon.CASES, Need.STUDY),
    SHOW_FIND(Scope.WINDOW, Group.VIEW, "Shortcut+3", Icon.FIND, Need.STUDY),
    SHOW_TABLES(Scope.WINDOW, Group.VIEW, "Shortcut+4", Icon.TABLES, Need.STUDY),
    SHOW_MEMOS(Scope.WINDOW, Group.VIEW, "Shortcut+5", Icon.MEMOS, Need.STUDY),
    SHOW_HISTORY(Scope.WINDOW, Group.VIEW, "Shortcut+6", Icon.HISTORY, Need.STUDY),
    SHOW_WORDS(Scope.WINDOW, Group.VIEW, "Shortcut+7", Icon.WORDS, Need.STUDY),
    NEXT_PANE(Scope.WINDOW, Group.VIEW, "F6", Icon.RIGHT, Need.NOTHING),
    PREVIOUS_PANE(Scope.WINDOW, Group.VIEW, "Shift+F6", Icon.LEFT, Need.NOTHING),
    GO_TO_TEXT(Scope.WINDOW, Group.VIEW, "Shortcut+T", Icon.DOCUMENT, Need.DOCUMENT),
    GO_TO_DOCUMENTS(Scope.WINDOW, Group.VIEW, "Shortcut+D", Icon.DOCUMENT, Need.STUDY),
    GO_TO_CODEBOOK(Scope.WINDOW, Group.VIEW, "Shortcut+B", Icon.CODE, Need.STUDY),
    SHOW_INSPECTOR(Scope.WINDOW, Group.VIEW, "Shortcut+Shift+I", Icon.PANEL, Need.STUDY),
    SHOW_DRAWER(Scope.WINDOW, Group.VIEW, "Shortcut+J", Icon.DRAWER, Need.STUDY),
    SHOW_PROBLEMS(Scope.WINDOW, Group.VIEW, "Shortcut+Shift+M", Icon.PROBLEM, Need.NOTHING),
    SWITCH_THEME(Scope.WINDOW, Group.VIEW, "Shortcut+Shift+L", Icon.DARK, Need.NOTHING),
    LARGER_TEXT(Scope.WINDOW, Group.VIEW, "Shortcut+PLUS", Icon.UP, Need.NOTHING),
    SMALLER_TEXT(Scope.WINDOW, Group.VIEW, "Shortcut+MINUS", Icon.DOWN, Need.NOTHING),
    STANDARD_TEXT(Scope.WINDOW, Group.VIEW, "Shortcut+0", Icon.DOCUMENT, Need.NOTHING),
    SHOW_KEYS(Scope.WINDOW, Group.VIEW, "F1", Icon.HELP, Need.NOTHING),

    NEXT_TAB(Scope.WINDOW, Group.DOCUMENT, "Ctrl+Tab", Icon.RIGHT, Need.DOCUMENT),
    PREVIOUS_TAB(Scope.WINDOW, Group.DOCUMENT, "Ctrl+Shift+Tab", Icon.LEFT, Need.DOCUMENT),
    CLOSE_TAB(Scope.WINDOW, Group.DOCUMENT, "Shortcut+F4", Icon.CLOSE, Need.DOCUMENT),
    RENAME_DOCUMENT(Scope.DOCUMENTS, Group.DOCUMENT, "F2", Icon.EDIT, Need.LISTED_DOCUMENT_WRITABLE),
    MOVE_DOCUMENT(Scope.DOCUMENTS, Group.DOCUMENT, "Shortcut+M", Icon.MOVE, Need.LISTED_DOCUMENT_WRITABLE),
    DELETE_DOCUMENT(Scope.DOCUMENTS, Group.DOCUMENT, "Delete", Icon.REMOVE, Need.LISTED_DOCUMENT_WRITABLE),
    DESCRIBE_DOCUMENT(Scope.DOCUMENTS, Group.DOCUMENT, "Alt+Enter", Icon.DOCUMENT, Need.DESCRIBABLE_DOCUMENT),
    NARROW_DOCUMENTS(Scope.WINDOW, Group.DOCUMENT, "Shortcut+Alt+D", Icon.FILTER, Need.STUDY),
    NEW_FOLDER(Scope.DOCUMENTS, Group.DOCUMENT, "Insert", Icon.FOLDER, Need.WRITABLE),
    SHOW_REPORT(Scope.WINDOW, Group.DOCUMENT, "Shortcut+R", Icon.DOCUMENT, Need.LISTED_DOCUMENT),
    SHOW_CODE_LINE(Scope.WINDOW, Group.DOCUMENT, "Alt+Shift+L", Icon.CHART, Need.STUDY),
    SPEAKERS(Scope.WINDOW, Group.DOCUMENT, "Alt+P", Icon.PERSON, Need.WRITABLE),
    PSEUDONYMS(Scope.WINDOW, Group.DOCUMENT, "Alt+Shift+P", Icon.EXCHANGE, Need.WRITABLE),
    READ_AGAIN(Scope.WINDOW, Group.DOCUMENT, "Alt+Shift+C", Icon.READ, Need.LISTED_DOCUMENT_WRITABLE),
    REPLACE_TEXT(Scope.WINDOW, Group.DOCUMENT, "Alt+Shift+F", Icon.EXCHANGE, Need.LISTED_DOCUMENT_WRITABLE),
    EXPORT_REPORTS(Scope.WINDOW, Group.DOCUMENT, "Alt+Shift+R", Icon.EXPORT, Need.STUDY),
    CORRECT_TEXT(Scope.WINDOW, Group.DOCUMENT, "Shortcut+E", Icon.EDIT, Need.PLACE),

    APPLY_CODE(Scope.DOCUMENT, Group.CODING, "Enter", Icon.CODE, Need.PLACE),
    CODE_TURN(Scope.DOCUMENT, Group.CODING, "Shift+Enter", Icon.CODE, Need.PLACE),
    CODE_SPEAKER(Scope.DOCUMENT, Group.CODING, "Shortcut+Shift+Enter", Icon.PERSON, Need.PLACE),
    REPEAT_CODE(Scope.DOCUMENT, Group.CODING, "PERIOD", Icon.CODE, Need.REPEAT),
    IN_VIVO(Scope.WINDOW, Group.CODING, "Shortcut+I", Icon.CODE, Need.SELECTION),
    UNCODE(Scope.DOCUMENT, Group.CODING, "Delete", Icon.REMOVE, Need.CODING),
    RECODE(Scope.DOCUMENT, Group.CODING, "Shortcut+Enter", Icon.CODE, Need.CODING),
    COMMENT_CODING(Scope.DOCUMENT, Group.CODING, "Shortcut+Shift+C", Icon.EDIT, Need.CODING),
    WEIGH_CODING(Scope.DOCUMENT, Group.CODING, "Shortcut+Shift+U", Icon.CHART, Need.CODING),
    ANNOTATE(Scope.WINDOW, Group.CODING, "Alt+A", Icon.ANNOTATION, Need.PLACE),
    DELETE_ANNOTATION(Scope.DOCUMENT, Group.CODING, "Alt+DELETE", Icon.REMOVE, Need.ANNOTATION),
    NEXT_ANNOTATION(Scope.DOCUMENT, Group.CODING, "Alt+Page Down", Icon.DOWN, Need.DOCUMENT),
    PREVIOUS_ANNOTATION(Scope.DOCUMENT, Group.CODING, "Alt+Page Up", Icon.UP, Need.DOCUMENT),
    PLAIN_TEXT(Scope.WINDOW, Group.CODING, "Shortcut+Shift+H", Icon.PLAIN, Need.DOCUMENT),
    ONLY_THIS_CODE(Scope.WINDOW, Group.CODING, "Shortcut+Shift+F", Icon.FILTER, Need.CODE),
    SHOWN_CODES(Scope.WINDOW, Group.CODING, "F9", Icon.FILTER, Need.DOCUMENT),
    SHOWN_CODERS(Scope.WINDOW, Group.CODING, "Shift+F9", Icon.PERSON, Need.DOCUMENT),
    ALL_CODINGS(Scope.WINDOW, Group.CODING, "Shortcut+F9", Icon.FILTER, Need.DOCUMENT),

    NEW_CODE(Scope.WINDOW, Group.CODEBOOK, "Shortcut+Shift+N", Icon.ADD, Need.WRITABLE),
    NEW_SUBCODE(Scope.CODEBOOK, Group.CODEBOOK, "Insert", Icon.ADD, Need.CODE_WRITABLE),
    RENAME_CODE(Scope.CODEBOOK, Group.CODEBOOK, "F2", Icon.EDIT, Need.CODE_WRITABLE),
    DESCRIBE_CODE(Scope.CODEBOOK, Group.CODEBOOK, "F4", Icon.EDIT, Need.CODE_WRITABLE),
    RECOLOUR_CODE(Scope.CODEBOOK, Group.CODEBOOK, "F8", Icon.COLOUR, Need.CODE_WRITABLE),
    CODABLE_CODE(Scope.CODEBOOK, Group.CODEBOOK, "Shift+F8", Icon.FOLDER, Need.CODE_WRITABLE),
    MOVE_CODE_UP(Scope.CODEBOOK, Group.CODEBOOK, "Alt+UP", Icon.UP, Need.CODE_WRITABLE),
    MOVE_CODE_DOWN(Scope.CODEBOOK, Group.CODEBOOK, "Alt+DOWN", Icon.DOWN, Need.CODE_WRITABLE),
    MOVE_CODE_IN(Scope.CODEBOOK, Group.CODEBOOK, "Alt+RIGHT", Icon.RIGHT, Need.CODE_WRITABLE),
    MOVE_CODE_OUT(Scope.CODEBOOK, Group.CODEBOOK, "Alt+LEFT", Icon.LEFT, Need.CODE_WRITABLE),
    NEST_CODE(Scope.CODEBOOK, Group.CODEBOOK, "Shortcut+M", Icon.MOVE, Need.CODE_WRITABLE),
    GROUP_CODES(Scope.CODEBOOK, Group.CODEBOOK, "Shift+Insert", Icon.FOLDER, Need.CODE_WRITABLE),
    FAVOURITE_CODE(Scope.CODEBOOK, Group.CODEBOOK, "F7", Icon.KEY, Need.CODE_WRITABLE),
    MERGE_CODE(Scope.CODEBOOK, Group.CODEBOOK, "Shortcut+Shift+J", Icon.MERGE, Need.CODE_WRITABLE),
    SPLIT_CODE(Scope.CODEBOOK, Group.CODEBOOK, "Shortcut+Shift+S", Icon.EXCHANGE, Need.CODE_WRITABLE),
    DELETE_CODE(Scope.CODEBOOK, Group.CODEBOOK, "Delete", Icon.REMOVE, Need.CODE_WRITABLE),
    ARRANGE_CODES(Scope.WINDOW, Group.CODEBOOK, "Alt+F8", Icon.CHART, Need.STUDY),
    IMPORT_CODEBOOK(Scope.WINDOW, Group.CODEBOOK, "Shortcut+Alt+I", Icon.IMPORT, Need.WRITABLE),
    EXPORT_CODEBOOK(Scope.WINDOW, Group.CODEBOOK, "Shortcut+Alt+B", Icon.EXPORT, Need.STUDY),
    SHOW_SEGMENTS(Scope.WINDOW, Group.CODEBOOK, "Shortcut+Shift+G", Icon.DRAWER, Need.CODE),

    FIND_TEXT(Scope.WINDOW, Group.FIND, "Shortcut+F", Icon.FIND, Need.STUDY),
    FIND_IN_DOCUMENT(Scope.WINDOW, Group.FIND, "Shortcut+G", Icon.FIND, Need.DOCUMENT),
    NEXT_HIT(Scope.WINDOW, Group.FIND, "F3", Icon.DOWN, Need.HITS),
    PREVIOUS_HIT(Scope.WINDOW, Group.FIND, "Shift+F3", Icon.UP, Need.HITS),
    CODE_HITS(Scope.WINDOW, Group.FIND, "Shortcut+Shift+K", Icon.CODE, Need.HITS),
    SUGGEST(Scope.WINDOW, Group.FIND, "Alt+E", Icon.FIND, Need.CODE),
    CODE_BY(Scope.WINDOW, Group.FIND, "Alt+Shift+O", Icon.CODE, Need.WRITABLE),
    CODING_RULES(Scope.WINDOW, Group.FIND, "Alt+O", Icon.EXCHANGE, Need.STUDY),
    ASK_CODINGS(Scope.WINDOW, Group.FIND, "Shortcut+Shift+Q", Icon.FIND, Need.STUDY),
    MORE_CONTEXT(Scope.WINDOW, Group.FIND, "Alt+PERIOD", Icon.ADD, Need.STUDY),
    LESS_CONTEXT(Scope.WINDOW, Group.FIND, "Alt+COMMA", Icon.REMOVE, Need.STUDY),

    TABLE_TO_EXCEL(Scope.WINDOW, Group.TABLES, "Shortcut+Shift+E", Icon.EXPORT, Need.TABLE),
    TABLE_TO_CSV(Scope.WINDOW, Group.TABLES, "Shortcut+Shift+V", Icon.EXPORT, Need.TABLE),
    TABLE_TO_JSON(Scope.WINDOW, Group.TABLES, "Shortcut+Shift+W", Icon.EXPORT, Need.TABLE),
    COPY_TABLE(Scope.WINDOW, Group.TABLES, "Shortcut+Shift+T", Icon.COPY, Need.TABLE),
    SAVE_TABLE(Scope.WINDOW, Group.TABLES, "Shortcut+Alt+T", Icon.ADD, Need.TABLE),
    SAVED_TABLES(Scope.WINDOW, Group.TABLES, "Alt+Shift+D", Icon.TABLES, Need.STUDY),
    STATISTICS(Scope.WINDOW, Group.TABLES, "Alt+Shift+N", Icon.CHART, Need.STUDY),
    SIMILARITY(Scope.WINDOW, Group.TABLES, "Alt+Shift+M", Icon.CHART, Need.STUDY),
    TEST_TABLE(Scope.WINDOW, Group.TABLES, "Alt+Shift+E", Icon.CHART, Need.TABLE),
    TABLE_PAIRS(Scope.WINDOW, Group.TABLES, "Alt+Shift+Q", Icon.TABLES, Need.TABLE),
    SORT_TABLE(Scope.WINDOW, Group.TABLES, "Alt+Shift+U", Icon.DOWN, Need.TABLE),
    TABLE_OR_CHART(Scope.WINDOW, Group.TABLES, "Alt+C", Icon.CHART, Need.STUDY),
    CHART_TO_PNG(Scope.WINDOW, Group.TABLES, "Alt+Shift+I", Icon.EXPORT, Need.TABLE),
    CHART_TO_SVG(Scope.WINDOW, Group.TABLES, "Alt+Shift+J", Icon.EXPORT, Need.TABLE),
    COPY_CHART(Scope.WINDOW, Group.TABLES, "Alt+Shift+T", Icon.COPY, Need.TABLE),

    FIND_WORD(Scope.WORDS, Group.WORDS, "Enter", Icon.FIND, Need.WORD),
    ADD_STOP_WORD(Scope.WORDS, Group.WORDS, "Delete", Icon.REMOVE, Need.WORD_WRITABLE),
    EDIT_STOP_WORDS(Scope.WINDOW, Group.WORDS, "Alt+Shift+W", Icon.EDIT, Need.WRITABLE),
    WORDS_TO_EXCEL(Scope.WINDOW, Group.WORDS, "Alt+Shift+X", Icon.EXPORT, Need.WORDS),
    WORDS_TO_CSV(Scope.WINDOW, Group.WORDS, "Alt+Shift+V", Icon.EXPORT, Need.WORDS),
    WORD_TREE(Scope.WINDOW, Group.WORDS, "Alt+Shift+B", Icon.CHART, Need.WORD),
    CLOUD_TO_PNG(Scope.WINDOW, Group.WORDS, "Alt+Shift+G", Icon.EXPORT, Need.WORDS),
    CLOUD_TO_SVG(Scope.WINDOW, Group.WORDS, "Alt+Shift+S", Icon.EXPORT, Need.WORDS),

    NEW_CASE(Scope.WINDOW, Group.CASES, "Shortcut+Shift+R", Icon.ADD, Need.WRITABLE),
    RENAME_CASE(Scope.DESK, Group.CASES, "Shift+F2", Icon.EDIT, Need.CASE),
    DELETE_CASE(Scope.DESK, Group.CASES, "Shortcut+DELETE", Icon.REMOVE, Need.CASE),
    ASSIGN_TO_CASE(Scope.DESK, Group.CASES, "Insert", Icon.LINK, Need.CASE),
    ASSIGN_SELECTION(Scope.WINDOW, Group.CASES, "Shortcut+Shift+A", Icon.LINK, Need.SELECTION),
    CASES_OF_DOCUMENTS(Scope.WINDOW, Group.CASES, "Alt+Insert", Icon.DOCUMENT, Need.WRITABLE),
    CASES_OF_SPEAKERS(Scope.WINDOW, Group.CASES, "Alt+Shift+Insert", Icon.PERSON, Need.WRITABLE),
    REMOVE_FROM_CASE(Scope.DESK, Group.CASES, "Shift+Insert", Icon.REMOVE, Need.CASE_PART),
    NEW_KIND(Scope.WINDOW, Group.CASES, "Alt+Shift+K", Icon.ADD, Need.WRITABLE),
    NEW_KIND_WITHIN(Scope.KINDS, Group.CASES, "Insert", Icon.ADD, Need.CASE_KIND),
    RENAME_KIND(Scope.KINDS, Group.CASES, "F2", Icon.EDIT, Need.CASE_KIND),
    MOVE_KIND_UP(Scope.KINDS, Group.CASES, "Alt+UP", Icon.UP, Need.CASE_KIND),
    MOVE_KIND_DOWN(Scope.KINDS, Group.CASES, "Alt+DOWN", Icon.DOWN, Need.CASE_KIND),
    MOVE_KIND_IN(Scope.KINDS, Group.CASES, "Alt+RIGHT", Icon.RIGHT, Need.CASE_KIND),
    MOVE_KIND_OUT(Scope.KINDS, Group.CASES, "Alt+LEFT", Icon.LEFT, Need.CASE_KIND),
    DELETE_KIND(Scope.KINDS, Group.CASES, "Delete", Icon.REMOVE, Need.CASE_KIND),
    CASES_OR_DOCUMENTS(Scope.DESK, Group.CASES, "Alt+D", Icon.EXCHANGE, Need.CASES_DESK),
    SURVEY_ANSWERS(Scope.WINDOW, Group.CASES, "Alt+G", Icon.TABLES, Need.STUDY),
    SORT_ANSWERS(Scope.DESK, Group.CASES, "Alt+T", Icon.DOWN, Need.RESPONDENT),
    NEW_ATTRIBUTE(Scope.WINDOW, Group.CASES, "Shortcut+Alt+A", Icon.ADD, Need.WRITABLE),
    EDIT_ATTRIBUTE(Scope.DESK, Group.CASES, "F4", Icon.EDIT, Need.ATTRIBUTE),
    ATTRIBUTE_FREQUENCIES(Scope.WINDOW, Group.CASES, "Alt+Shift+A", Icon.CHART, Need.STUDY),
    MOVE_ATTRIBUTE_LEFT(Scope.DESK, Group.CASES, "Alt+LEFT", Icon.LEFT, Need.ATTRIBUTE),
    MOVE_ATTRIBUTE_RIGHT(Scope.DESK, Group.CASES, "Alt+RIGHT", Icon.RIGHT, Need.ATTRIBUTE),
    DELETE_ATTRIBUTE(Scope.DESK, Group.CASES, "Alt+DELETE", Icon.REMOVE, Need.ATTRIBUTE),
    UNASSIGN_VALUE(Scope.DESK, Group.CASES, "Delete", Icon.CLOSE, Need.VALUE),
    NOT_APPLICABLE(Scope.DESK, Group.CASES, "Shift+DELETE", Icon.CLOSE, Need.VALUE),

    ADD_TO_COLLECTION(Scope.WINDOW, Group.COLLECTIONS, "Shortcut+L", Icon.COLLECTION, Need.WRITABLE),
    REMOVE_FROM_COLLECTION(Scope.WINDOW, Group.COLLECTIONS, "Shortcut+Alt+L", Icon.REMOVE, Need.WRITABLE),
    SHOW_COLLECTIONS(Scope.WINDOW, Group.COLLECTIONS, "Alt+L", Icon.COLLECTION, Need.STUDY),
    NARROW_CODES(Scope.WINDOW, Group.COLLECTIONS, "Shortcut+Alt+C", Icon.FILTER, Need.STUDY),
    NARROW_CASES(Scope.WINDOW, Group.COLLECTIONS, "Shortcut+Alt+R", Icon.FILTER, Need.STUDY),

    NEW_MEMO(Scope.WINDOW, Group.MEMOS, "F5", Icon.MEMOS, Need.WRITABLE),
    PIN_MEMO(Scope.WINDOW, Group.MEMOS, "Shift+F5", Icon.PIN, Need.MEMO_SHOWN),
    READ_MEMO(Scope.WINDOW, Group.MEMOS, "Shortcut+F5", Icon.READ, Need.MEMO_SHOWN),
    SHOW_MEMO(Scope.WINDOW, Group.MEMOS, "Shortcut+F6", Icon.OUT, Need.MEMO_SHOWN),
    LINK_TO_PASSAGE(Scope.WINDOW, Group.MEMOS, "Shortcut+Shift+F5", Icon.LINK, Need.MEMO),
    LINK_TO_DOCUMENT(Scope.DESK, Group.MEMOS, "Alt+F2", Icon.DOCUMENT, Need.MEMO),
    LINK_TO_CODE(Scope.DESK, Group.MEMOS, "Alt+F3", Icon.CODE, Need.MEMO),
    LINK_TO_CASE(Scope.DESK, Group.MEMOS, "Alt+F5", Icon.CASES, Need.MEMO),
    DELETE_MEMO(Scope.DESK, Group.MEMOS, "Shortcut+Shift+DELETE", Icon.REMOVE, Need.MEMO),
    GO_TO_STEP(Scope.DESK, Group.HISTORY, "Alt+HOME", Icon.RIGHT, Need.CHOSEN_STEP),
    UNDO_TO_HERE(Scope.DESK, Group.HISTORY, "Alt+BACKSPACE", Icon.UNDO, Need.STEP),
    EXPORT_HISTORY(Scope.WINDOW, Group.HISTORY, "Shortcut+Alt+H", Icon.EXPORT, Need.STUDY);

    private final Scope scope;
    private final Group group;
    private final String key;
    private final Icon icon;
    private final Need need;

    /** Heading under which an action stands in the menu and in the list of keys. */
    public enum Group {
        STUDY, EDIT, VIEW, DOCUMENT, CODING, CODEBOOK, FIND, TABLES, WORDS, CASES, COLLECTIONS, MEMOS, HISTORY;

        /** Key of its name in the bundles. */
        public String textKey() {
            return "ui.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    Action(Scope scope, Group group, String key, Icon icon, Need need) {
        this.scope = scope;
        this.group = group;
        this.key = key;
        this.icon = icon;
        this.need = need;
    }

    /** Key of its text in the bundles, such as {@code ui.action.open-study}. */
    public String textKey() {
        return "ui.action." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Scope scope() {
        return scope;
    }

    public Group group() {
        return group;
    }

    public Icon icon() {
        return icon;
    }

    public Need need() {
        return need;
    }

    /** The key it comes with; {@link KeyMap} has the one that the user wants. */
    KeyCombination key() {
        return KeyCombination.valueOf(key);
    }
}
