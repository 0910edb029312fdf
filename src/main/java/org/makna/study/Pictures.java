package org.makna.study;

import java.nio.file.Path;
import org.makna.exchange.PngFile;
import org.makna.exchange.SvgFile;
import org.makna.model.drawing.Bitmap;
import org.makna.model.drawing.Drawing;

/** Writes drawings to files. */
public final class Pictures {

    Pictures() {
    }

    /**
     * Writes a drawing as SVG, in the colours of paper.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void svgTo(Drawing drawing, Path file) {
        SvgFile.write(file, drawing);
    }

    /**
     * Writes a painted drawing as PNG.
     *
     * @param scale how many pixels of it are one of the drawing
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void pngTo(Bitmap bitmap, double scale, Path file) {
        PngFile.write(file, bitmap, scale);
    }
}
