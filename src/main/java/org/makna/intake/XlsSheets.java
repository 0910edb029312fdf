package org.makna.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Reads workbooks of Excel 97 to 2003, cells as {@link XlsxSheets} does. */
final class XlsSheets {

    private XlsSheets() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @param wanted name of the sheet, or empty
     * @param password what opens the file, or null
     * @throws MaknaException naming the file, if it is no readable workbook, has a password, is of before 1997 or has no such
     *                        sheet
     */
    static SheetFile read(Path file, byte[] bytes, String wanted, @Nullable String password) {
        if (bytes.length == 0) {
            throw new MaknaException("intake.file.empty", file.toString());
        }
        FileSignature signature = FileSignature.of(bytes);
        if (signature != FileSignature.OLE && signature != FileSignature.NONE) {
            throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file),
                    signature.name());
        }
        // The library takes the password of old formats from the thread.
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Reading reading = new Reading(workbook);
            List<SheetChoice.Entry> entries = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                HSSFSheet sheet = workbook.getSheetAt(i);
                entries.add(new SheetChoice.Entry(workbook.getSheetName(i),
                        workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE, () -> reading.cells(sheet)));
            }
            return SheetChoice.read(file, entries, wanted);
        } catch (EncryptedDocumentException e) {
            String key = password == null ? "intake.password.needed" : "intake.password.wrong";
            throw new MaknaException(Message.of(key, file.toString()), e);
        } catch (OldExcelFormatException e) {
            throw new MaknaException(Message.of("intake.sheet.before-1997", file.toString()), e);
        } catch (MaknaException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library tells of damage by exceptions of many kinds.
            String key = signature == FileSignature.OLE ? "intake.office.damaged" : "intake.office.unknown";
            throw new MaknaException(Message.of(key, file.toString(), FileFormat.extension(file)), e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** The cells of one workbook as text. */
    private static final class Reading {

        private final CellNumbers numbers;
        private final Map<Integer, CellNumbers.Format> formats = new HashMap<>();
        private final Map<String, String> shared = new HashMap<>();
        private long errors;
        private long hidden;

        Reading(HSSFWorkbook workbook) {
            numbers = new CellNumbers(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        }

        SheetChoice.Cells cells(HSSFSheet sheet) {
            errors = 0;
            hidden = 0;
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                rows.add(row == null ? List.of() : cells(row));
            }
            while (!rows.isEmpty() && rows.getLast().isEmpty()) {
                rows.removeLast();
            }
            List<Finding> findings = new ArrayList<>();
            MergedCells merged = new MergedCells();
            for (CellRangeAddress area : sheet.getMergedRegions()) {
                merged.add(area.getFirstRow(), area.getLastRow(), area.getFirstColumn());
            }
            rows = merged.fill(rows, findings);
            if (errors > 0) {
                findings.add(Finding.note("intake.sheet.errors", errors));
            }
            if (hidden > 0) {
                findings.add(Finding.note("intake.sheet.hidden-rows", hidden));
            }
            return new SheetChoice.Cells(rows, findings);
        }

        private List<String> cells(Row row) {
            String[] texts = new String[Math.max(0, row.getLastCellNum())];
            Arrays.fill(texts, "");
            int filled = 0;
            for (Cell cell : row) {
                String text = text(cell);
                if (!text.isEmpty()) {
                    texts[cell.getColumnIndex()] = text;
                    filled = Math.max(filled, cell.getColumnIndex() + 1);
                }
            }
            hidden += row.getZeroHeight() && filled > 0 ? 1 : 0;
            return List.of(Arrays.copyOf(texts, filled));
        }

        private String text(Cell cell) {
            CellType type = cell.getCellType() == CellType.FORMULA
                    ? cell.getCachedFormulaResultType()
                    : cell.getCellType();
            return switch (type) {
                case NUMERIC -> share(numbers.text(cell.getNumericCellValue(), format(cell.getCellStyle())));
                case STRING -> share(CellText.clean(cell.getStringCellValue()));
                case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
                case ERROR -> error(cell.getErrorCellValue());
                default -> "";
            };
        }

        private String error(byte code) {
            errors++;
            return FormulaError.isValidCode(code)
                    ? FormulaError.forInt(code).getString()
                    : "#" + Integer.toHexString(code & 0xFF).toUpperCase(Locale.ROOT);
        }

        private CellNumbers.Format format(CellStyle style) {
            return formats.computeIfAbsent((int) style.getDataFormat(), index -> {
                String pattern = style.getDataFormatString();
                return CellNumbers.Format.of(index, pattern == null ? "General" : pattern);
            });
        }

        private String share(String value) {
            return shared.computeIfAbsent(value, same -> same);
        }
    }
}
