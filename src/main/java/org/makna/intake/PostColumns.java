package org.makna.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which an export of posts, comments or tweets is known.
 *
 * @param account index of the column that says who posts
 * @param text    index of the column that says what
 * @param date    index of the column that says when
 */
record PostColumns(int account, int text, int date) {

    private static final Set<String> ACCOUNTS = Set.of("account", "account_name", "account_handle", "akun", "user",
            "username", "user_name", "user_username", "user_screen_name", "screen_name", "author", "author_name",
            "author_username", "author_handle", "handle", "from", "from_user", "page", "page_name", "channel",
            "channel_title", "pengguna", "penulis", "nama_akun", "pengirim");
    private static final Set<String> TEXTS = Set.of("text", "full_text", "fulltext", "content", "message", "tweet",
            "tweet_text", "caption", "body", "post", "post_text", "posting", "comment", "comment_text", "komentar",
            "isi", "teks", "pesan", "selftext", "description");
    private static final Set<String> DATES = Set.of("date", "datetime", "created", "created_at", "created_time",
            "created_utc", "post_created", "timestamp", "time", "published", "published_at", "publishedat",
            "posted_at", "post_date", "tanggal", "waktu", "date_posted");

    /** The columns, or null when the headers are not those of posts. */
    static @Nullable PostColumns of(List<String> headers) {
        int account = find(headers, ACCOUNTS);
        int text = find(headers, TEXTS);
        int date = find(headers, DATES);
        return account < 0 || text < 0 || date < 0 ? null : new PostColumns(account, text, date);
    }

    /** The column that says when, or -1. */
    static int date(List<String> headers) {
        return find(headers, DATES);
    }

    private static int find(List<String> headers, Set<String> names) {
        for (int i = 0; i < headers.size(); i++) {
            if (names.contains(headers.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "_"))) {
                return i;
            }
        }
        return -1;
    }
}
