package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.makna.model.Finding;
import org.makna.model.MaknaException;

/** Reads electronic books: their chapters in the order of the spine, without the table of contents that readers show. */
final class EpubReader {

    private EpubReader() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws MaknaException naming the file, if it is no readable book or its chapters are encrypted
     */
    static ReadText read(Path file, byte[] bytes) {
        try (DocumentZip zip = DocumentZip.open(file, bytes)) {
            String root = zip.required("META-INF/container.xml").select("rootfile").attr("full-path");
            Document book = zip.required(root);
            String folder = root.contains("/") ? root.substring(0, root.lastIndexOf('/')) : "";
            LineSink sink = new LineSink();
            ContentTally tally = new ContentTally();
            FlowWriter writer = new FlowWriter(sink);
            List<Finding> findings = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (Element item : spine(book, findings)) {
                String path = DocumentZip.resolved(folder, item.attr("href"));
                refuseIfEncrypted(file, zip, path);
                Document chapter = zip.xml(path);
                if (chapter == null) {
                    missing.add(path);
                } else {
                    NodeTraversor.filter(new HtmlBlocks(writer, tally), chapter);
                    writer.block();
                }
            }
            if (!missing.isEmpty()) {
                findings.add(Finding.lost("intake.epub.missing", missing.size(), NameList.of(missing)));
            }
            String text = sink.text().text();
            findings.addAll(sink.text().findings());
            findings.addAll(tally.findings());
            return new ReadText(text, sink.sections(), findings);
        }
    }

    private static List<Element> spine(Document book, List<Finding> findings) {
        Map<String, Element> manifest = new LinkedHashMap<>();
        for (Element item : book.select("manifest > item, opf|manifest > opf|item")) {
            manifest.put(item.attr("id"), item);
        }
        List<Element> chapters = new ArrayList<>();
        for (Element reference : book.select("spine > itemref, opf|spine > opf|itemref")) {
            Element item = manifest.get(reference.attr("idref"));
            if (item != null && (" " + item.attr("properties") + " ").contains(" nav ")) {
                findings.add(Finding.lost("intake.epub.contents"));
            } else if (item != null) {
                chapters.add(item);
            }
        }
        return chapters;
    }

    /** Fonts may be disguised without harm; a chapter that is encrypted can be read by its seller's program alone. */
    private static void refuseIfEncrypted(Path file, DocumentZip zip, String path) {
        Document encryption = zip.xml("META-INF/encryption.xml");
        if (encryption != null && encryption.getAllElements().stream()
                .anyMatch(element -> DocumentZip.resolved("", element.attr("URI")).equals(path))) {
            throw new MaknaException("intake.epub.protected", file.toString());
        }
    }
}
