package org.makna.intake;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.makna.intake.ContentTally.Item;

/**
 * Follows the groups and commands of an RTF file and tells {@link MarkedLines} where paragraphs, cells and rows end.
 *
 * <p>A group whose destination is not known holds no text (Rich Text Format 1.9.1, "Destinations"). Tracked changes count as accepted. Not for several
 * threads at once.
 */
final class RtfText extends RtfListenerAdaptor {

    private final MarkedLines lines;
    private final ContentTally tally;
    private final RtfComments comments = new RtfComments();
    private final RtfTables tables = new RtfTables();
    private final Deque<State> groups = new ArrayDeque<>();
    /** The texts that are being written, the innermost first: of the document, of a note in it and so on. */
    private final Deque<LineText> texts = new ArrayDeque<>();
    private final List<LineText> boxes = new ArrayList<>();
    private State now = new State(RtfDestination.TEXT);
    private String marker = "";
    private boolean deleting;
    private boolean inserting;

    /** What a group has set; the groups in it begin with the same. */
    private static final class State {

        private RtfDestination destination;
        private Command opener = Command.rtf;
        private boolean opens;
        private boolean starred;
        private boolean hidden;
        private boolean deleted;
        private boolean inserted;
        private boolean inTable;
        private int depth = 1;
        private int style;
        private int font;

        private State(RtfDestination destination) {
            this.destination = destination;
        }

        private State inner() {
            State inner = new State(destination);
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.inserted = inserted;
            inner.inTable = inTable;
            inner.depth = depth;
            inner.style = style;
            inner.font = font;
            return inner;
        }

        private void plainParagraph() {
            inTable = false;
            depth = 1;
            style = 0;
        }

        private void plainCharacters() {
            hidden = false;
            deleted = false;
            inserted = false;
        }
    }

    RtfText(MarkedLines lines, ContentTally tally) {
        this.lines = lines;
        this.tally = tally;
        texts.push(new LineText());
    }

    /** Ends what is still open. */
    void finish() {
        if (!texts.element().isEmpty() || !boxes.isEmpty()) {
            paragraph();
        }
        lines.endTable();
        lines.marks(texts.element());
    }

    /** The comments that were met. */
    MarginComments comments() {
        return comments.all();
    }

    @Override
    public void processGroupStart() {
        groups.push(now);
        now = now.inner();
    }

    @Override
    public void processGroupEnd() {
        State ended = now;
        now = groups.pop();
        if (ended.opens) {
            close(ended);
        } else if (ended.destination == RtfDestination.STYLES && groups.size() > 1) {
            tables.endStyle();
        } else if (ended.destination == RtfDestination.FONTS) {
            tables.endFont();
        }
        // The state of the paragraph outlives a group that ends inside it.
        if (ended.destination == now.destination && now.destination == RtfDestination.TEXT) {
            now.inTable = ended.inTable;
            now.depth = ended.depth;
        }
    }

    private void open(RtfDestination destination, Command opener) {
        now.opens = true;
        now.opener = opener;
        now.destination = destination;
        if (destination.hasText()) {
            texts.push(new LineText());
        }
        if (destination == RtfDestination.COMMENT || destination == RtfDestination.COMMENT_FACT) {
            // Its anchor is often hidden, and may be deleted; the comment is neither.
            now.plainCharacters();
        }
        if (destination == RtfDestination.STYLES || destination == RtfDestination.FONTS) {
            tables.begin();
        }
        if (destination.item() != null) {
            tally.count(destination.item());
        }
    }

    private void close(State ended) {
        if (ended.destination == RtfDestination.FONTS) {
            tables.endFont();
        }
        if (ended.destination.hasText()) {
            closeText(ended);
        }
    }

    private void closeText(State ended) {
        LineText written = texts.pop();
        String text = written.toString();
        switch (ended.destination) {
            case NOTE -> texts.element().appendNote(LineText.note(text, written.comments()));
            case COMMENT -> comments.add(text, texts.element());
            case COMMENT_FACT -> comments.fact(ended.opener, text, texts.element());
            case MARKER -> {
                String mark = text.replaceAll("[\\s]+", " ").strip();
                marker = mark.isEmpty() ? marker : (isReadable(mark) ? mark : "•") + " ";
            }
            case BOX -> boxes.add(written.cut(0, text.endsWith("\n") ? text.length() - 1 : text.length()));
            case MARGIN -> tally.count(Item.MARGINS, text.isBlank() ? 0 : 1);
            default -> {
                // Nothing else has a text of its own.
            }
        }
    }

    private static boolean isReadable(String mark) {
        return mark.codePoints().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE)
                && !mark.equals("\u00B7");
    }

    @Override
    public void processString(String string) {
        switch (now.destination) {
            case STYLES, FONTS -> tables.name(string);
            case SKIPPED, PICTURE -> {
                // No text.
            }
            default -> write(tables.signs(now.font, string));
        }
    }

    private void write(String characters) {
        if (now.destination.isSilent()) {
            return;
        }
        tally.count(Item.DELETIONS, now.deleted && !deleting ? 1 : 0);
        tally.count(Item.INSERTIONS, now.inserted && !inserting ? 1 : 0);
        deleting = now.deleted;
        inserting = now.inserted;
        if (now.deleted) {
            return;
        }
        if (now.hidden) {
            tally.count(Item.HIDDEN, characters.codePointCount(0, characters.length()));
            return;
        }
        texts.element().append(characters);
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (command == Command.optionalcommand) {
            now.starred = true;
            now.destination = RtfDestination.SKIPPED;
            return;
        }
        if (command.getCommandType() == CommandType.Destination) {
            destination(command);
        } else if (now.destination == RtfDestination.STYLES || now.destination == RtfDestination.FONTS) {
            table(command, parameter);
        } else if (command == Command.nonshppict) {
            // The same picture, for programs of the last century.
            now.destination = RtfDestination.SKIPPED;
        } else if (!now.destination.isSilent()) {
            text(command, parameter, !hasParameter || parameter != 0);
        }
    }

    private void destination(Command command) {
        if (now.starred || now.destination == RtfDestination.SKIPPED || now.destination == RtfDestination.PICTURE) {
            return;
        }
        RtfDestination found = RtfDestination.of(command);
        tally.count(Item.OBJECTS, command == Command.object ? 1 : 0);
        if (found == RtfDestination.SKIPPED) {
            now.destination = found;
        } else if (found != RtfDestination.TEXT) {
            open(found, command);
        }
    }

    private void table(Command command, int parameter) {
        switch (command) {
            case s, f -> tables.number(parameter);
            case cs, ds, ts -> tables.number(-1 - parameter);
            case fcharset -> tables.charset(parameter);
            default -> {
                // How it looks is of no interest.
            }
        }
    }

    private void text(Command command, int parameter, boolean on) {
        switch (command) {
            case par -> endOfParagraph();
            case sect -> {
                if (!texts.element().isEmpty()) {
                    endOfParagraph();
                }
            }
            case cell -> endOfCell();
            case row -> lines.row();
            case nestcell -> {
                lines.nestedCell(taken());
                boxes();
            }
            case nestrow -> lines.nestedRow();
            case pard -> now.plainParagraph();
            case plain -> now.plainCharacters();
            case intbl -> now.inTable = on;
            case itap -> {
                now.depth = Math.max(1, parameter);
                now.inTable = parameter > 0;
            }
            case s -> now.style = parameter;
            case f -> now.font = parameter;
            case v -> now.hidden = on;
            case deleted -> now.deleted = on;
            case revised -> now.inserted = on;
            default -> {
                String sign = RtfDestination.sign(command);
                if (!sign.isEmpty()) {
                    write(sign);
                }
            }
        }
    }

    private void endOfParagraph() {
        if (texts.size() > 1) {
            write("\n");
        } else if (!now.deleted) {
            paragraph();
        }
    }

    private void paragraph() {
        int level = level();
        lines.paragraph(taken(), level, now.inTable ? now.depth : 0);
        boxes();
    }

    private void endOfCell() {
        if (texts.size() > 1) {
            write("\t");
            return;
        }
        int level = level();
        lines.cell(taken(), level);
        boxes();
    }

    private int level() {
        return tables.level(now.style);
    }

    private LineText taken() {
        LineText text = LineText.of(marker).append(texts.element().taken());
        tally.count(Item.LISTS, marker.isEmpty() ? 0 : 1);
        marker = "";
        return text;
    }

    /** Text boxes follow the paragraph that holds them. */
    private void boxes() {
        boxes.forEach(box -> (box.isEmpty() ? List.<LineText>of() : box.lines())
                .forEach(line -> lines.paragraph(line, 0, now.inTable ? now.depth : 0)));
        boxes.clear();
    }
}
