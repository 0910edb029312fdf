package org.makna.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Reads the text of PDF files in the order in which it was written, with its pages as sections. */
final class PdfReader {

    static {
        FontMappers.set(PdfFonts.bundled());
    }

    private PdfReader() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @param password what opens the file, or null
     * @throws MaknaException naming the file, if it is no readable PDF, has another password or holds nothing but pictures
     */
    static ReadText read(Path file, byte[] bytes, @Nullable String password) {
        if (bytes.length == 0) {
            throw new MaknaException("intake.file.empty", file.toString());
        }
        FileSignature signature = FileSignature.of(bytes);
        if (signature != FileSignature.PDF && signature != FileSignature.NONE) {
            throw new MaknaException("intake.office.other", file.toString(), "pdf", signature.name());
        }
        try (PDDocument document = Loader.loadPDF(bytes, password == null ? "" : password)) {
            PdfBombs.refuse(file, document);
            return text(file, document);
        } catch (InvalidPasswordException e) {
            throw new MaknaException(
                    Message.of(password == null ? "intake.password.needed" : "intake.password.wrong", file.toString()),
                    e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw e instanceof MaknaException known
                    ? known
                    : new MaknaException(Message.of("intake.office.damaged", file.toString()), e);
        }
    }

    private static ReadText text(Path file, PDDocument document) throws IOException {
        PdfLines read = PdfLines.of(file, document);
        List<PdfLine> lines = read.lines();
        Set<Integer> withText = new HashSet<>();
        lines.forEach(line -> withText.add(line.page()));
        int pages = document.getNumberOfPages();
        if (lines.isEmpty()) {
            throw new MaknaException("intake.pdf.no-text", file.toString(), pages);
        }
        Set<PdfLine> running = PdfMargins.running(lines);
        List<PdfLine> body = lines.stream().filter(line -> !running.contains(line)).toList();
        Set<PdfLine> numbers = PdfNumbers.beside(body);
        PdfParagraphs paragraphs = new PdfParagraphs(body.stream().filter(line -> !numbers.contains(line)).toList());
        String text = paragraphs.sink().text().text();
        List<Finding> findings = new ArrayList<>(paragraphs.sink().text().findings());
        findings.add(Finding.note("intake.pdf.pages", pages));
        List<String> silent = IntStream.rangeClosed(1, pages).filter(page -> !withText.contains(page))
                .mapToObj(Integer::toString).toList();
        if (!silent.isEmpty()) {
            findings.add(Finding.lost("intake.pdf.scanned", silent.size(), NameList.of(silent)));
        }
        if (!running.isEmpty()) {
            findings.add(Finding.lost("intake.pdf.running", running.size()));
        }
        if (!numbers.isEmpty()) {
            findings.add(Finding.lost("intake.pdf.numbers", numbers.size()));
        }
        if (read.outside() > 0) {
            findings.add(Finding.lost("intake.pdf.outside", read.outside()));
        }
        if (paragraphs.hyphens() > 0) {
            findings.add(Finding.repaired("intake.pdf.hyphens", paragraphs.hyphens()));
        }
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
            findings.add(Finding.note("intake.pdf.restricted"));
        }
        findings.addAll(beside(document).findings());
        return new ReadText(text, paragraphs.sections(), findings);
    }

    /** Counts what is on the pages besides text. */
    private static ContentTally beside(PDDocument document) throws IOException {
        ContentTally tally = new ContentTally();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    tally.count(Item.PICTURES, resources.isImageXObject(name) ? 1 : 0);
                }
            }
            for (PDAnnotation annotation : page.getAnnotations()) {
                String said = annotation.getContents();
                boolean comment = !(annotation instanceof PDAnnotationLink)
                        && !(annotation instanceof PDAnnotationWidget) && said != null && !said.isBlank();
                tally.count(Item.PAGE_COMMENTS, comment ? 1 : 0);
                tally.count(Item.OBJECTS, annotation instanceof PDAnnotationWidget ? 1 : 0);
            }
        }
        return tally;
    }
}
