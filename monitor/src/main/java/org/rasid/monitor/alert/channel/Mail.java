package org.rasid.monitor.alert.channel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.AlertText;
import org.rasid.monitor.alert.notice.Notice;

/** Notices as mails: text and HTML, Arabic first. */
final class Mail {
    private static final String UTF_8 = "UTF-8";
    private static final int MAX_SUBJECT = 200;

    /** Whatever a mail program may take for the end of a line, or does not show. */
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]+");

    private Mail() {}

    static MimeMessage of(Session session, EmailConfig config, Notice notice, Instant now) throws MessagingException {
        MimeMessage mail = new Identified(session, "<" + notice.id() + "@rasid>");
        mail.setFrom(EmailConfig.address("from", config.from()));
        for (String to : config.to()) {
            mail.addRecipient(Message.RecipientType.TO, EmailConfig.address("to", to));
        }
        mail.setSubject(subject(AlertText.titleAr(notice)), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Rasid-Alert-Id", notice.id());
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(notice), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(notice), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.saveChanges();
        return mail;
    }

    static String subject(String title) {
        String line = UNPRINTED.matcher(title).replaceAll(" ").strip();
        int end = line.offsetByCodePoints(0, Math.min(MAX_SUBJECT, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }

    private static String text(Notice notice) {
        StringBuilder text = new StringBuilder();
        for (Alert alert : notice.alerts()) {
            text.append(AlertText.lineAr(alert)).append('\n');
            AlertText.factsAr(alert).forEach(fact -> text.append(fact).append('\n'));
            text.append('\n').append(AlertText.lineEn(alert)).append('\n');
            AlertText.factsEn(alert).forEach(fact -> text.append(fact).append('\n'));
            text.append(alert.event().link()).append("\n\n");
        }
        return text.toString();
    }

    private static String html(Notice notice) {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=\"utf-8\">");
        for (Alert alert : notice.alerts()) {
            html.append("<div lang=\"ar\" dir=\"rtl\"><h3>").append(escape(AlertText.lineAr(alert)));
            html.append("</h3><p>");
            AlertText.factsAr(alert).forEach(fact -> html.append(escape(fact)).append("<br>"));
            html.append("</p></div><div lang=\"en\" dir=\"ltr\"><h4>").append(escape(AlertText.lineEn(alert)));
            html.append("</h4><p>");
            AlertText.factsEn(alert).forEach(fact -> html.append(escape(fact)).append("<br>"));
            String link = escape(alert.event().link());
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a></p></div><hr>");
        }
        return html.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A mail with an id that is the same when it is sent again, by which mail servers know it. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
