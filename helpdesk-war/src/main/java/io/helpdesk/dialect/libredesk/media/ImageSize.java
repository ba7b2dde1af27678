package io.helpdesk.dialect.libredesk.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large a picture is; only its header is read. */
final class ImageSize {

    private ImageSize() {}

    /** Width and height, or nothing when this is no picture we can read. */
    static Map<String, Object> of(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
            if (readers == null || !readers.hasNext()) {
                return Map.of();
            }
            return read(readers.next(), in);
        } catch (IOException | RuntimeException e) {
            // readers of broken pictures throw all kinds of things, and the file is stored as it is anyway
            return Map.of();
        }
    }

    private static Map<String, Object> read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("width", reader.getWidth(0));
            size.put("height", reader.getHeight(0));
            return size;
        } finally {
            reader.dispose();
        }
    }
}
