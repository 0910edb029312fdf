package org.makna.architecture.planted.exchange;

import org.apache.poi.ss.usermodel.Workbook;

/** Innocent: office files have their place here. */
class WritesWorkbook {
    Workbook workbook;
}
