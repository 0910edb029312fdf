package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We went to the office in the morning because the queue is short then, and they told us that the form was not the right one, so we had to come back on the next day with all of it again.
            id | Kami pergi ke kantor pada pagi hari karena antrean masih pendek, dan mereka mengatakan bahwa formulir itu tidak benar, jadi kami harus kembali lagi pada hari berikutnya dengan semua yang diminta oleh petugas itu.
            de | Wir sind am Morgen in das Amt gegangen, weil die Schlange dann kurz ist, und man hat uns gesagt, dass das Formular nicht das richtige war, also mussten wir am nächsten Tag mit allem noch einmal kommen.
            es | Fuimos a la oficina por la mañana porque la cola es más corta, y nos dijeron que el formulario no era el correcto, así que tuvimos que volver al día siguiente con todo lo que nos habían pedido en la ventanilla.
            ru | Мы пошли в контору утром, потому что очередь тогда короче, и нам сказали, что бланк был не тот, так что нам пришлось прийти на следующий день ещё раз со всем, что у нас было, и мы так и не поняли, почему это так.
            """)
    void knowsALanguageByItsSmallWords(String language, String text) {
        assertThat(LanguageGuess.of(text)).contains(language);
    }

    @Test
    void doesNotGuessWhereNothingIsPlain() {
        assertThat(LanguageGuess.of("")).isEmpty();
        assertThat(LanguageGuess.of("Yes, it was at the office in the morning.")).isEmpty();
        assertThat(LanguageGuess.of("kartu keluarga ".repeat(200))).isEmpty();
        assertThat(LanguageGuess.of("12.03 😀 #antre ".repeat(200))).isEmpty();
        assertThat(LanguageGuess.of(("the and of with from that which were have been will would they them their "
                + "yang dan dari dengan untuk itu akan adalah tidak mereka kami saya ini oleh pada ").repeat(5)))
                .isEmpty();
        assertThat(LanguageGuess.of("行政サービスについて話しました。".repeat(40))).isEmpty();
    }
}
