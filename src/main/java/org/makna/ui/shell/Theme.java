package org.makna.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.makna.ui.shell.Preferences.ThemeChoice;

/** Light and dark: AtlantaFX below, Makna's tokens and style sheet over it. For the FX thread. */
public final class Theme {

    private static final String FOLDER = "/org/makna/ui/";
    private static final List<String> FONTS = List.of("NotoSans-Regular", "NotoSans-SemiBold", "NotoSerif-Regular",
            "NotoSerif-Bold", "NotoSansArabic-Regular", "NotoSansHebrew-Regular", "NotoSansThai-Regular");

    private Theme() {
    }

    /** Brings the bundled fonts in; once per program. */
    public static void loadFonts() {
        for (String name : FONTS) {
            InputStream in = Theme.class.getResourceAsStream(FOLDER + "fonts/" + name + ".ttf");
            Font.loadFont(Objects.requireNonNull(in, name), 13);
        }
    }

    /** Whether a choice means dark now. */
    static boolean isDark(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Dresses the program and a scene; what is popped up over it goes. */
    public static void dress(Scene scene, boolean dark) {
        // What is popped up keeps the style sheets with which it came up.
        Window.getWindows().stream().filter(window -> window instanceof PopupWindow popup
                && popup.getOwnerWindow() == scene.getWindow()).toList().forEach(Window::hide);
        Application.setUserAgentStylesheet(dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheets(dark));
    }

    /** The style sheets over the theme, the tokens first. */
    public static List<String> sheets(boolean dark) {
        return List.of(url(dark ? "dark.css" : "light.css"), url("makna.css"));
    }

    private static String url(String name) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + name), name).toExternalForm();
    }
}
