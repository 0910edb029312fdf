package org.makna.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** A streamed workbook whose rows are written by {@link SheetXml}. */
final class StreamedWorkbook extends SXSSFWorkbook {

    private static final int LEVEL = 2;

    private final List<SheetXml> xml = new ArrayList<>();

    /** Not compressing the temporary files and not sharing strings costs disk, and saves time and memory. */
    StreamedWorkbook() {
        super(null, 1, false, false);
    }

    /** Packs quickly rather than tightly: a list of segments is a tenth larger and ready in a fraction less time. */
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(LEVEL);
        return archive;
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        SheetXml rows = new SheetXml();
        xml.add(rows);
        return rows;
    }

    /** The rows of a sheet. */
    SheetXml rows(SXSSFSheet sheet) {
        return xml.get(getSheetIndex(sheet));
    }
}
