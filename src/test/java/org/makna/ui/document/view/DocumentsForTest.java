package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;

/** Small documents that are hard to show. */
final class DocumentsForTest {

    static final String ARABIC = "كنت أذهب إلى مكتب الناحية بالدراجة النارية ساعتين كاملتين، والآن أرسل رسالة إلى حساب المكتب"
            + " مع صورة الأوراق ثم أنتظر الخبر. لكن إذا انقطعت الإشارة فعلي أن أنزل إلى الشاطئ حتى أرسلها؟ نعم، هكذا هو الحال.";
    static final String HEBREW = "פעם הייתי נוסעת שעתיים למשרד המחוז, והיום אני רק שולחת הודעה לחשבון של המשרד עם תמונה של"
            + " המסמכים ומחכה לתשובה. אבל כשאין קליטה, אני צריכה לרדת לחוף כדי לשלוח. כן, ככה זה.";
    static final String MIXED = "פתחתי את WhatsApp Business ושלחתי 3 תמונות אל account@example.id, ואז כתבו לי בחזרה: “OK, sudah"
            + " diterima”, אבל מאז עברו 14 ימים. The reply said شكرا جزيلا لكم على الرسالة الطويلة and nothing else at all.";
    static final String THAI = "เมื่อก่อนฉันต้องนั่งรถสองชั่วโมงไปที่สำนักงานเขต ตอนนี้ฉันแค่ส่งข้อความไปที่บัญชีของสำนักงาน พร้อมรูปถ่ายเอกสาร แล้วรอคำตอบ"
            + " แต่ถ้าไม่มีสัญญาณก็ต้องลงไปที่ชายหาดก่อนถึงจะส่งได้";
    static final String CJK = "以前我得坐两个小时的摩托车去区办公室，现在我只要给办公室的账号发一条消息，附上文件的照片，然后等消息就行了。"
            + "可是如果没有信号，我就得先到海边才能发出去。そうですね、本当に便利になりました。";
    static final String EMOJI = "Terima kasih 👩🏽\u200D🚀👨\u200D👩\u200D👧 sudah dibalas 🇮🇩 cepat ❤\uFE0F sekali, "
            + "anak-anak senang e\u0301 dan 👍🏾 semua warga desa ikut membaca 👨\u200D👩\u200D👧\u200D👦 balasan itu.";
    static final String LATIN = "Dulu harus naik ojek dua jam ke kantor camat. Sekarang saya tinggal kirim pesan ke akun"
            + " kecamatan, foto berkasnya, lalu menunggu kabar. Tapi kalau sinyal hilang, ya sama saja, saya harus turun"
            + " ke pantai dulu baru bisa kirim. Anak saya yang sering membantu.";

    private DocumentsForTest() {
    }

    static DocumentText plain(String text) {
        return new DocumentText(text, List.of(), List.of());
    }

    /** A transcript: the lines are turns of the speakers named before their colon; empty lines stand between them. */
    static DocumentText interview(String interviewer, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        for (String line : lines) {
            text.append(text.isEmpty() ? "" : "\n\n");
            TextRange range = new TextRange(text.length(), text.length() + line.length());
            sections.add(new Section(SectionKind.TURN, range, line.substring(0, line.indexOf(':')), 0));
            text.append(line);
        }
        return new DocumentText(text.toString(), sections, List.of(new Speaker(1, interviewer, true)));
    }

    static DocumentText dewi() {
        return interview("I", "I: Bagaimana Ibu biasanya mengurus surat-surat di kantor desa sekarang?",
                "Dewi: " + LATIN,
                "I: Apakah pesan Ibu dijawab?",
                "Dewi: Dijawab, biasanya hari itu juga. Pernah saya mengeluh soal jalan rusak di grup, besoknya ada"
                        + " petugas datang memotret. Belum diperbaiki sampai hari ini, tetapi setidaknya kami didengar.",
                "I: Menurut Ibu, apakah kantor desa jadi lebih dekat dengan warga?",
                "Dewi: Sedikit. Mereka memasang pengumuman di halaman desa, tetapi kalau ditanya soal anggaran, jawaban"
                        + " petugas dengan kami sering berbeda. Jadi saya percaya kepada kami yang punya catatan.");
    }

    /** The same interview over and over. */
    static DocumentText longInterview(int rounds) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            lines.add("I: Pertanyaan ke-" + i + ", bagaimana Ibu mengurus surat di kantor desa?");
            lines.add("Dewi: " + LATIN);
        }
        return interview("I", lines.toArray(String[]::new));
    }
}
