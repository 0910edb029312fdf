package org.makna.study;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folders that belong to the user rather than to a study.
 *
 * @param cache what can be built again, such as search indexes
 */
public record UserFolders(Path cache) {

    /** The folders that the operating system means for this, or the one that the property {@code makna.cache} names. */
    public static UserFolders ofSystem() {
        String chosen = System.getProperty("makna.cache", "");
        return new UserFolders(chosen.isBlank()
                ? cache(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
                        System.getenv())
                : Path.of(chosen));
    }

    static Path cache(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            @Nullable
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Makna")
                    .resolve("Cache");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("Makna");
        }
        @Nullable
        String xdg = environment.get("XDG_CACHE_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("makna");
    }
}
