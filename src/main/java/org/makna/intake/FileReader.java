package org.makna.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.makna.model.Imported;
import org.makna.model.MaknaException;

/** Reads one file into documents and cases. Holds no state, for any thread. */
public final class FileReader {

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
        String password = options.password();
        return switch (format) {
            case TEXT, MARKDOWN -> PlainTextReader.read(file, bytes, format, options);
            case SUBRIP, WEBVTT -> CaptionReader.read(file, bytes, format, options);
            case DOCX -> Transcripts.imported(file, bytes, format, "",
                    DocxReader.read(file, LockedOffice.unlocked(file, bytes, password)), options);
            case DOC -> Transcripts.imported(file, bytes, format, "", DocReader.read(file, bytes, password), options);
            case RTF -> Transcripts.imported(file, bytes, format, "", RtfReader.read(file, bytes), options);
            case ODT -> Transcripts.imported(file, bytes, format, "", OdtReader.read(file, bytes), options);
            case FLAT_ODT -> Transcripts.imported(file, bytes, format, "", OdtReader.readFlat(file, bytes), options);
            case PDF -> Transcripts.imported(file, bytes, format, "", PdfReader.read(file, bytes, password), options);
            case HTML -> HtmlReader.read(file, bytes, options);
            case EPUB -> Transcripts.imported(file, bytes, format, "", EpubReader.read(file, bytes), options);
            case CSV, TSV, XLSX, XLS, ODS, JSONL -> SurveyReader.read(file, bytes, format, options);
        };
    }
}
