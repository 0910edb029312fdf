package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.makna.model.Finding;
import org.makna.model.TextRange;
import org.makna.study.DocumentTree;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;
import org.slf4j.LoggerFactory;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever is done in whichever order, nothing throws and the study stays sound. */
class RandomActionsTest extends WindowTest {

    private static final int STEPS = 500;
    /** Actions that end what is tested. */
    private static final Set<Action> LEFT_OUT = EnumSet.of(Action.QUIT, Action.CLOSE_STUDY, Action.OPEN_STUDY,
            Action.NEW_STUDY, Action.OPEN_SAMPLE);

    @Test
    void fiveHundredActionsLeaveNoExceptionAndASoundStudy() {
        long seed = Long.getLong("makna.seed", 20261126L);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        List<String> done = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        interact(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace(System.out);
            if (!isBeyondTheScreen(e)) {
                thrown.add(e);
            }
        }));
        // Keys find the way to Quit through the menu and the palette; in a window that is gone nothing would be tested.
        interact(() -> stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, WindowEvent::consume));
        try {
            clickOn("#button-open-sample");
            await(() -> window.workspace().isPresent());
            for (int i = 0; i < STEPS && thrown.isEmpty(); i++) {
                done.add(step(random));
                assertThat(stage.isShowing()).as("the window still shows after %s", tail(done)).isTrue();
            }
            settle();
        } finally {
            root.detachAppender(log);
        }
        assertThat(thrown).as("after %s", tail(done)).isEmpty();
        assertThat(log.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(event -> event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getClassName() + " "
                                        + event.getThrowableProxy().getMessage())))
                .as("after %s", tail(done)).isEmpty();
        assertThat(workspace().study().check()).filteredOn(one -> one.severity() != Finding.Severity.NOTE).isEmpty();
        assertThat(done.stream().distinct().count()).isGreaterThan(30);
    }

    private String step(Random random) {
        int kind = random.nextInt(10);
        String what;
        if (kind < 3) {
            what = openSomething(random);
        } else if (kind < 5) {
            what = key(random);
        } else {
            List<Action> possible = EnumSet.complementOf(EnumSet.copyOf(LEFT_OUT)).stream()
                    .filter(action -> window.services().actions().enabled(action).get()).toList();
            Action action = possible.get(random.nextInt(possible.size()));
            // A dialog waits for its answer inside the action, so the action must not be waited for.
            javafx.application.Platform.runLater(() -> window.services().actions().run(action));
            what = action.name();
        }
        WaitForAsyncUtils.waitForFxEvents();
        answer(random);
        return what;
    }

    private String openSomething(Random random) {
        Workspace workspace = workspace();
        List<DocumentTree.DocumentEntry> documents = workspace.now().get().documents().allDocuments();
        var document = documents.get(random.nextInt(documents.size())).document();
        int start = random.nextInt(Math.max(1, document.length()));
        int end = Math.min(document.length(), start + random.nextInt(300));
        interact(() -> workspace.navigator().open(document.id(), new TextRange(start, end)));
        if (random.nextBoolean()) {
            interact(() -> workspace.navigator().focusText());
        }
        return "open";
    }

    private String key(Random random) {
        List<KeyCode> keys = List.of(KeyCode.ENTER, KeyCode.DOWN, KeyCode.UP, KeyCode.TAB, KeyCode.A, KeyCode.PERIOD,
                KeyCode.DELETE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.F6, KeyCode.HOME, KeyCode.PAGE_DOWN);
        KeyCode key = keys.get(random.nextInt(keys.size()));
        push(key);
        return key.name();
    }

    /** Answers dialogs that have come up, mostly by accepting, until none is left. */
    private void answer(Random random) {
        for (int i = 0; i < 6; i++) {
            List<Window> open = new ArrayList<>();
            interact(() -> Window.getWindows().stream()
                    .filter(one -> one != stage && one instanceof Stage && one.isShowing()).forEach(open::add));
            if (open.isEmpty()) {
                return;
            }
            push(random.nextInt(3) == 0 ? KeyCode.ESCAPE : KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            if (i == 4) {
                interact(() -> open.forEach(Window::hide));
            }
        }
    }

    /** Whether a window was painted beyond the end of the headless screen, which real screens bear. */
    private static boolean isBeyondTheScreen(Throwable thrown) {
        return thrown instanceof IndexOutOfBoundsException && Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless.")
                        && Set.of("blit", "clearRect").contains(frame.getMethodName()));
    }

    private void settle() {
        push(KeyCode.ESCAPE);
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> window.services().tasks().running().isEmpty());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("A task does not end", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> tail(List<String> done) {
        return done.subList(Math.max(0, done.size() - 12), done.size());
    }
}
