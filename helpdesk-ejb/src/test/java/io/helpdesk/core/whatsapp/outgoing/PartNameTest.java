package io.helpdesk.core.whatsapp.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.core.conversation.message.ProviderReport.Share;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartNameTest {

    private static final UUID MESSAGE = UUID.fromString("0b4ff7f1-4d0b-4f6f-8f39-3a7d7f3a2a11");

    @Test
    void whetherThereAreOthersIsInTheName() {
        var whole = new PartName(MESSAGE, 1, false);
        var first = new PartName(MESSAGE, 1, true);
        var second = new PartName(MESSAGE, 2, true);
        assertEquals(MESSAGE.toString(), whole.written());
        assertEquals(MESSAGE + "/1", first.written());
        for (var name : new PartName[] {whole, first, second}) {
            assertEquals(Optional.of(name), PartName.read(name.written()));
        }
        assertEquals(Share.WHOLE, whole.share());
        assertEquals(Share.FIRST_PART, first.share());
        assertEquals(Share.FURTHER_PART, second.share());
        assertEquals(Optional.empty(), PartName.read("of somebody else"));
        assertEquals(Optional.empty(), PartName.read(MESSAGE + "/1234"));
    }
}
