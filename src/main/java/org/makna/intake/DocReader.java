package org.makna.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Reads documents of Word 6 to 2003 as {@link DocxReader} reads newer ones. */
final class DocReader {

    private DocReader() {
    }

    /**
     * Reads the bytes of a file. Rich text under this name, which old programs wrote, is read as such.
     *
     * @param password what opens the file, or null
     * @throws MaknaException naming the file, if it is no such document, has another password or is damaged
     */
    static ReadText read(Path file, byte[] bytes, @Nullable String password) {
        if (bytes.length == 0) {
            throw new MaknaException("intake.file.empty", file.toString());
        }
        FileSignature signature = FileSignature.of(bytes);
        if (signature == FileSignature.RTF) {
            return RtfReader.read(file, bytes);
        }
        if (signature == FileSignature.NONE) {
            throw new MaknaException("intake.office.unknown", file.toString(), "doc");
        }
        if (signature != FileSignature.OLE) {
            throw new MaknaException("intake.office.other", file.toString(), "doc", signature.name());
        }
        // The library takes the password of old formats from the thread.
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!parts.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw new MaknaException("intake.office.other", file.toString(), "doc", signature.name());
            }
            return text(parts);
        } catch (EncryptedDocumentException e) {
            throw new MaknaException(
                    Message.of(password == null ? "intake.password.needed" : "intake.password.wrong", file.toString()),
                    e);
        } catch (MaknaException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new MaknaException(Message.of("intake.office.damaged", file.toString()), e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static ReadText text(POIFSFileSystem parts) throws IOException {
        LineSink sink = new LineSink();
        ContentTally tally = new ContentTally();
        MarginComments comments = new MarginComments();
        try (HWPFDocument document = new HWPFDocument(parts)) {
            DocComments margin = new DocComments(document, tally);
            DocBlocks blocks = new DocBlocks(new MarkedLines(sink, tally), tally, new DocNotes(document, tally),
                    margin);
            blocks.write(document.getRange());
            textBoxes(document, blocks, tally);
            countMargins(document, tally);
            comments = margin.all();
        } catch (OldWordFileFormatException e) {
            try (HWPFOldDocument document = new HWPFOldDocument(parts)) {
                new DocBlocks(new MarkedLines(sink, tally), tally, null, null).write(document.getRange());
            }
        }
        String text = sink.text().text();
        List<ImportedComment> placed = comments.on(text, sink.comments(), tally);
        List<Finding> findings = new ArrayList<>(sink.text().findings());
        findings.addAll(tally.findings());
        return new ReadText(text, sink.sections(), findings, placed);
    }

    /** The format keeps them apart from the paragraphs that they stand beside; so they follow the text. */
    private static void textBoxes(HWPFDocument document, DocBlocks blocks, ContentTally tally) {
        Range boxes = document.getMainTextboxRange();
        if (!boxes.text().isBlank()) {
            tally.count(Item.TEXT_BOXES);
            blocks.write(boxes);
        }
    }

    private static void countMargins(HWPFDocument document, ContentTally tally) {
        HeaderStories margins = new HeaderStories(document);
        tally.count(Item.MARGINS,
                Stream.of(margins.getFirstHeader(), margins.getOddHeader(), margins.getEvenHeader(),
                        margins.getFirstFooter(), margins.getOddFooter(), margins.getEvenFooter())
                        .filter(text -> text != null && !text.isBlank()).count());
    }
}
