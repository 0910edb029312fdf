package org.makna.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read, told apart by the extension of the file. */
enum FileFormat {
    TEXT("txt", "text", "log"),
    MARKDOWN("md", "markdown"),
    SUBRIP("srt"),
    WEBVTT("vtt"),
    DOCX("docx"),
    DOC("doc"),
    RTF("rtf"),
    ODT("odt", "ott"),
    FLAT_ODT("fodt"),
    PDF("pdf"),
    HTML("html", "htm", "xhtml"),
    EPUB("epub"),
    CSV("csv"),
    TSV("tsv"),
    XLSX("xlsx"),
    XLS("xls", "xlt"),
    ODS("ods", "ots"),
    JSONL("jsonl", "ndjson"),
    JSON("json"),
    OTRANSCRIBE("otr");

    private final List<String> extensions;

    FileFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The word of the fidelity report. */
    String word() {
        return extensions.getFirst();
    }

    /** Whether it is a workbook of sheets, which leaves empty cells out. */
    boolean isWorkbook() {
        return this == XLSX || this == XLS || this == ODS;
    }

    /** The format of a file, if it is one that is read. */
    static Optional<FileFormat> of(Path file) {
        String extension = extension(file);
        return Arrays.stream(values()).filter(format -> format.extensions.contains(extension)).findFirst();
    }

    /** The part of the name after the last full stop, in lower case, or empty. */
    static String extension(Path file) {
        String name = fileName(file);
        return name.substring(stem(file).length()).replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** The name of the file without its extension; a name that is all extension stays whole. */
    static String stem(Path file) {
        String name = fileName(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
