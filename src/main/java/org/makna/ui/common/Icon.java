package org.makna.ui.common;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Meanings that have a picture. The style sheets give size and colour. */
public enum Icon {
    CODE_DESK(Feather.ALIGN_LEFT),
    CASES(Feather.USERS),
    FIND(Feather.SEARCH),
    TABLES(Feather.GRID),
    WORDS(Feather.CLOUD),
    MEMOS(Feather.BOOKMARK),
    HISTORY(Feather.CLOCK),
    TEAM(Feather.USER_PLUS),
    ADD(Feather.PLUS),
    REMOVE(Feather.TRASH_2),
    CLOSE(Feather.X),
    EDIT(Feather.EDIT_2),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    OPEN(Feather.FOLDER),
    NEW(Feather.FILE_PLUS),
    DOCUMENT(Feather.FILE_TEXT),
    FOLDER(Feather.FOLDER),
    IMPORT(Feather.DOWNLOAD),
    EXPORT(Feather.SHARE),
    SAMPLE(Feather.BOOK_OPEN),
    SETTINGS(Feather.SETTINGS),
    PALETTE(Feather.COMMAND),
    MENU(Feather.MENU),
    MORE(Feather.MORE_HORIZONTAL),
    CODE(Feather.TAG),
    COLOUR(Feather.DROPLET),
    MOVE(Feather.MOVE),
    MERGE(Feather.GIT_MERGE),
    UP(Feather.CHEVRON_UP),
    DOWN(Feather.CHEVRON_DOWN),
    LEFT(Feather.CHEVRON_LEFT),
    RIGHT(Feather.CHEVRON_RIGHT),
    COPY(Feather.COPY),
    CHART(Feather.BAR_CHART_2),
    LINK(Feather.LINK),
    COLLECTION(Feather.LAYERS),
    ANNOTATION(Feather.MESSAGE_SQUARE),
    PERSON(Feather.USER),
    PIN(Feather.PAPERCLIP),
    READ(Feather.EYE),
    OUT(Feather.EXTERNAL_LINK),
    PROBLEM(Feather.ALERT_TRIANGLE),
    DONE(Feather.CHECK),
    HELP(Feather.HELP_CIRCLE),
    PANEL(Feather.SIDEBAR),
    DRAWER(Feather.CREDIT_CARD),
    PLAIN(Feather.TYPE),
    FILTER(Feather.FILTER),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    QUIT(Feather.LOG_OUT),
    BACKUP(Feather.SAVE),
    EXCHANGE(Feather.REPEAT),
    LOCKED(Feather.LOCK),
    KEY(Feather.HASH);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /** A fresh picture; it says nothing to screen readers, so what carries it needs a name. */
    public FontIcon node() {
        FontIcon icon = FontIcon.of(glyph);
        icon.getStyleClass().add("mk-icon");
        return icon;
    }
}
