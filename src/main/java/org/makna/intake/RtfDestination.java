package org.makna.intake;

import com.rtfparserkit.rtf.Command;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;

/** What the words of a group of an RTF file are for. */
enum RtfDestination {
    /** Text of whatever the group stands in. */
    TEXT(false, null),
    /** No text. */
    SKIPPED(false, null),
    COMMENT(true, null),
    /** What is told about a comment. */
    COMMENT_FACT(true, null),
    PICTURE(false, Item.PICTURES),
    STYLES(false, null),
    FONTS(false, null),
    NOTE(true, Item.NOTES),
    /** The number or bullet of an item of a list. */
    MARKER(true, null),
    BOX(true, Item.TEXT_BOXES),
    /** A running header or footer. */
    MARGIN(true, null);

    /** The parts of a formula that hold its characters. */
    private static final Set<String> FORMULA = Set.of("mmath", "moMath", "moMathPara", "mr", "me", "mnum", "mden",
            "msub", "msup", "mdeg", "mlim", "mfName", "mf", "mrad", "md", "msSub", "msSup", "msSubSup", "mnary",
            "mfunc", "mlimLow", "mlimUpp");

    private final boolean hasText;
    private final @Nullable Item item;

    RtfDestination(boolean hasText, @Nullable Item item) {
        this.hasText = hasText;
        this.item = item;
    }

    /** Whether its words are gathered apart from those around it. */
    boolean hasText() {
        return hasText;
    }

    /** Whether what stands in it is no text at all. */
    boolean isSilent() {
        return this == SKIPPED || this == PICTURE || this == STYLES || this == FONTS;
    }

    /** What to count when it begins, or null. */
    @Nullable
    Item item() {
        return item;
    }

    /** What a command that begins a destination says about its group. */
    static RtfDestination of(Command command) {
        return switch (command) {
            case rtf, field, fldrslt, shp, shpinst, shpgrp, object, result, shppict, nesttableprops, ud, upr, docmd ->
                TEXT;
            case stylesheet -> STYLES;
            case fonttbl -> FONTS;
            case footnote -> NOTE;
            case listtext, pntext -> MARKER;
            case shptxt, dptxbxtext -> BOX;
            case header, headerl, headerr, headerf, footer, footerl, footerr, footerf -> MARGIN;
            case annotation -> COMMENT;
            case atnauthor, atnref, atndate, atrfstart, atrfend -> COMMENT_FACT;
            case pict -> PICTURE;
            default -> FORMULA.contains(command.getCommandName()) ? TEXT : SKIPPED;
        };
    }

    /** The characters that a command stands for, or none. */
    static String sign(Command command) {
        return switch (command) {
            case tab -> "\t";
            case line, page, column, lbr -> "\n";
            case emdash -> "\u2014";
            case endash -> "\u2013";
            case emspace -> "\u2003";
            case enspace -> "\u2002";
            case qmspace -> "\u2005";
            case lquote -> "\u2018";
            case rquote -> "\u2019";
            case ldblquote -> "\u201C";
            case rdblquote -> "\u201D";
            case bullet -> "\u2022";
            case zwj -> "\u200D";
            case zwnj -> "\u200C";
            case zwbo -> "\u200B";
            case zwnbo -> "\u2060";
            case ltrmark -> "\u200E";
            case rtlmark -> "\u200F";
            case nonbreakingspace -> "\u00A0";
            case nonbreakinghyphen -> "\u2011";
            case optionalhyphen -> "\u00AD";
            default -> "";
        };
    }
}
