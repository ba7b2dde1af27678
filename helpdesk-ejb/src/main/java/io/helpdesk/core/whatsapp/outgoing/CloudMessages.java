package io.helpdesk.core.whatsapp.outgoing;

import io.helpdesk.api.message.Message;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.template.TemplateRenderer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of messages what the provider is asked to send. Reads; nothing is written. */
@Stateless
public class CloudMessages {

    @Inject
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private TemplateRenderer templates;

    /** In how many parts it leaves; 0 if there is nothing in it that could. */
    public int parts(Message message) {
        return ofTemplate(message) ? 1 : pieces(message).size();
    }

    private static boolean ofTemplate(Message message) {
        return message.body().template() != null
                || message.additionalAttributes().get(TemplateParams.KEY) instanceof Map<?, ?>;
    }

    /** In their order. */
    public List<Piece> pieces(Message message) {
        if (message.body().template() != null) {
            return List.of(template(message));
        }
        if (message.additionalAttributes().get(TemplateParams.KEY) instanceof Map<?, ?> params) {
            return List.of(TemplateParams.piece(params));
        }
        return Pieces.of(
                message,
                settings.text(Setting.PUBLIC_URL).orElse("").replaceFirst("/+$", "") + "/survey/responses/"
                        + message.conversation().uuid());
    }

    private Piece template(Message message) {
        var use = message.body().template();
        return templates
                .named(message.conversation().accountId(), use)
                .map(template -> TemplatePieces.of(use, template.language(), template.components()))
                .orElseGet(() -> TemplatePieces.of(use, use.language() == null ? "en_US" : use.language(), List.of()));
    }

    /**
     * The whole request (whatsapp-cloud 2.1).
     *
     * @param to the contact, as the provider knows it
     * @param name our own of this part, which comes back with each status of it
     * @param content what stands under the type
     */
    public Map<String, Object> request(Message message, String to, String name, Piece piece, Object content) {
        var request = new LinkedHashMap<String, Object>();
        request.put("messaging_product", "whatsapp");
        request.put("recipient_type", "individual");
        request.put("to", to);
        request.put("type", piece.type());
        request.put(piece.type(), content);
        if (!piece.type().equals("reaction")
                && message.body().attributes().get("in_reply_to_external_id") instanceof String answered
                && answered.startsWith("wamid.")) {
            request.put("context", Map.of("message_id", answered));
        }
        request.put("biz_opaque_callback_data", name);
        return request;
    }

    /** Under which the provider has what the contact wrote last; empty if the contact has written nothing. */
    public Optional<String> newestIncoming(long accountId, long conversationId) {
        return em
                .createQuery(
                        "select m from MessageEntity m where m.accountId = :account and m.conversationId = :conversation "
                                + "and m.type = INCOMING and m.sourceId is not null order by m.id desc",
                        MessageEntity.class)
                .setParameter("account", accountId)
                .setParameter("conversation", conversationId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(MessageEntity::sourceId);
    }
}
