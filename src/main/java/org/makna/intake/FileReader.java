package org.makna.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.makna.model.Imported;
import org.makna.model.MaknaException;

/** Reads one file into documents and cases. Holds no state, for any thread. */
public final class FileReader {

    private static final Set<FileFormat> CHARSETS = Set.of(FileFormat.TEXT, FileFormat.MARKDOWN, FileFormat.SUBRIP,
            FileFormat.WEBVTT, FileFormat.HTML);

    /**
     * Reads a file as what its extension says.
     *
     * @throws MaknaException naming the file, if it is missing, unreadable, damaged, protected by a password, too large, or
     *                        no document
     */
    public Imported read(Path file, IntakeOptions options) {
        FileFormat format = FileFormat.of(file).orElse(null);
        if (format == null && Files.isRegularFile(file)) {
            throw new MaknaException("intake.file.no-document", file.toString());
        }
        byte[] bytes = SourceBytes.read(file);
        if (format == null) {
            throw new MaknaException("intake.file.no-document", file.toString());
        }
        return read(file, bytes, format, options);
    }

    /** Whether a file of that name is a text in a character set that people have to know, and makes one document. */
    public static boolean hasCharset(String fileName) {
        return FileFormat.of(Path.of(fileName)).filter(CHARSETS::contains).isPresent();
    }

    /**
     * Reads the kept bytes of a file as what its name says.
     *
     * @throws MaknaException naming the file, if nothing can be read of it
     */
    public Imported read(String fileName, byte[] bytes, IntakeOptions options) {
        FileFormat format = FileFormat.of(Path.of(fileName))
                .orElseThrow(() -> new MaknaException("intake.file.no-document", fileName));
        return read(Path.of(fileName), bytes, format, options);
    }

    private static Imported read(Path file, byte[] bytes, FileFormat format, IntakeOptions options) {
        String password = options.password();
        return switch (format) {
            case TEXT, MARKDOWN -> PlainTextReader.read(file, bytes, format, options);
            case SUBRIP, WEBVTT -> CaptionReader.read(file, bytes, format, options);
            case DOCX -> Transcripts.imported(file, bytes, format, "",
                    DocxReader.read(file, LockedOffice.unlocked(file, bytes, password)), options);
            case DOC -> Transcripts.imported(file, bytes, format, "", DocReader.read(file, bytes, password), options);
            case RTF -> Transcripts.imported(file, bytes, format, "", RtfReader.read(file, bytes), options);
            case ODT -> Transcripts.imported(file, bytes, format, "", OdtReader.read(file, bytes, password), options);
            case FLAT_ODT -> Transcripts.imported(file, bytes, format, "", OdtReader.readFlat(file, bytes), options);
            case PDF -> Transcripts.imported(file, bytes, format, "", PdfReader.read(file, bytes, password), options);
            case HTML -> HtmlReader.read(file, bytes, options);
            case EPUB -> Transcripts.imported(file, bytes, format, "", EpubReader.read(file, bytes), options);
            case JSON -> JsonTranscripts.segments(file, bytes, options);
            case OTRANSCRIBE -> JsonTranscripts.page(file, bytes, options);
            case TSV -> {
                Imported spoken = TimedRows.read(file, bytes, options);
                yield spoken == null ? SurveyReader.read(file, bytes, format, options) : spoken;
            }
            case CSV, XLSX, XLS, ODS, JSONL -> SurveyReader.read(file, bytes, format, options);
        };
    }
}
