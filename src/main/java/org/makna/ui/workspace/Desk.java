package org.makna.ui.workspace;

import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;

/** The desks of the rail, in its order. */
public enum Desk {
    CODE("ui.desk.code", Icon.CODE_DESK, Action.SHOW_CODE),
    CASES("ui.desk.cases", Icon.CASES, Action.SHOW_CASES),
    FIND("ui.desk.find", Icon.FIND, Action.SHOW_FIND),
    TABLES("ui.desk.tables", Icon.TABLES, Action.SHOW_TABLES),
    WORDS("ui.desk.words", Icon.WORDS, Action.SHOW_WORDS),
    MEMOS("ui.desk.memos", Icon.MEMOS, Action.SHOW_MEMOS),
    HISTORY("ui.desk.history", Icon.HISTORY, Action.SHOW_HISTORY);

    private final String textKey;
    private final Icon icon;
    private final Action action;

    Desk(String textKey, Icon icon, Action action) {
        this.textKey = textKey;
        this.icon = icon;
        this.action = action;
    }

    /** Key of its name in the bundles. */
    public String textKey() {
        return textKey;
    }

    public Icon icon() {
        return icon;
    }

    /** The action that goes there. */
    public Action action() {
        return action;
    }
}
