package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.MaknaException;

/**
 * Reads Word documents: the body in reading order, with notes in place, headings as sections and the comments of its margin.
 *
 * <p>The XML is walked here rather than through POI's object model, which drops text boxes, list numbers, content
 * controls and changes, and takes ten times as long. POI opens the package.
 */
final class DocxReader {

    private DocxReader() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws org.makna.model.MaknaException naming the file, if it is no readable Word document
     */
    static ReadText read(Path file, byte[] bytes) {
        try (OfficePackage office = OfficePackage.open(file, bytes)) {
            PackagePart main = office.main("document");
            ContentTally tally = new ContentTally();
            DocxStyles styles = DocxStyles.of(tree(office, main, "styles"));
            DocxNumbering numbering = DocxNumbering.of(tree(office, main, "numbering"), styles);
            DocxNotes notes = new DocxNotes();
            read(notes, DocxNotes.Kind.FOOTNOTE, tree(office, main, "footnotes"), styles, numbering, tally);
            read(notes, DocxNotes.Kind.ENDNOTE, tree(office, main, "endnotes"), styles, numbering, tally);
            LineSink sink = new LineSink();
            DocxBlocks blocks = new DocxBlocks(styles, numbering, tally, notes, sink);
            office.parse(main, new XmlTreeHandler(Set.of("body"), blocks::block));
            blocks.finish();
            List<Finding> unread = new ArrayList<>();
            MarginComments comments = DocxComments.of(comments(office, main, "comments", unread),
                    comments(office, main, "commentsExtended", unread), styles, numbering, tally);
            countMargins(office, main, tally);
            String text = sink.text().text();
            List<ImportedComment> placed = comments.on(text, sink.comments(), tally);
            List<Finding> findings = new ArrayList<>(sink.text().findings());
            findings.addAll(tally.findings());
            findings.addAll(unread);
            return new ReadText(text, sink.sections(), findings, placed);
        }
    }

    private static @Nullable XmlElement tree(OfficePackage office, PackagePart main, String type) {
        return office.related(main, type).map(office::tree).orElse(null);
    }

    /** A part of the comments; one that is damaged does not cost the text. */
    private static @Nullable XmlElement comments(OfficePackage office, PackagePart main, String type,
            List<Finding> unread) {
        try {
            return tree(office, main, type);
        } catch (MaknaException e) {
            // What may do harm is refused as in every other part.
            if (!e.message().key().equals("intake.office.damaged")) {
                throw e;
            }
            unread.add(type.equals("comments")
                    ? Finding.lost("intake.docx.unread-comments")
                    : Finding.lost("intake.docx.unread-threads"));
            return null;
        }
    }

    private static void read(DocxNotes notes, DocxNotes.Kind kind, @Nullable XmlElement root, DocxStyles styles,
            DocxNumbering numbering, ContentTally tally) {
        if (root != null) {
            notes.read(kind, root, styles, numbering, tally);
        }
    }

    private static void countMargins(OfficePackage office, PackagePart main, ContentTally tally) {
        for (String type : List.of("header", "footer")) {
            for (PackagePart part : office.allRelated(main, type)) {
                if (speaks(office.tree(part))) {
                    tally.count(Item.MARGINS);
                }
            }
        }
    }

    private static boolean speaks(XmlElement element) {
        return element.name().equals("t") && !element.text().toString().isBlank()
                || element.children().stream().anyMatch(DocxReader::speaks);
    }
}
