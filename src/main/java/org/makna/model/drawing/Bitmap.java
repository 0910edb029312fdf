package org.makna.model.drawing;

/**
 * A painted picture.
 *
 * @param width  pixels
 * @param height pixels
 * @param argb   alpha, red, green and blue of each pixel, row by row
 */
public record Bitmap(int width, int height, int[] argb) {

    public Bitmap {
        if (width <= 0 || height <= 0 || argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels are not " + width + " × " + height);
        }
    }
}
