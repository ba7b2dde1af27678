package io.helpdesk.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.caller.Credential;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CredentialProvidersTest {

    @Test
    void everyKindHasOneProviderExceptThoseThatNameNoAccount() throws IOException, ReflectiveOperationException {
        var judged = new ArrayList<Class<?>>();
        var root = Path.of("src/main/java");
        try (var files = Files.walk(root.resolve("io/helpdesk/core"))) {
            for (var file : files.filter(each -> each.toString().endsWith("Provider.java"))
                    .toList()) {
                var type = Class.forName(
                        root.relativize(file).toString().replace(".java", "").replace('/', '.'));
                if (CredentialProvider.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    judged.add((Class<?>)
                            ((ParameterizedType) type.getGenericInterfaces()[0]).getActualTypeArguments()[0]);
                }
            }
        }
        var kinds = new HashSet<Class<?>>(Arrays.asList(Credential.class.getPermittedSubclasses()));
        kinds.remove(Credential.AccessToken.class);
        kinds.remove(Credential.SessionToken.class);
        // opens nothing
        kinds.remove(Credential.Nothing.class);
        assertEquals(kinds.size(), judged.size(), judged.toString());
        assertEquals(kinds, new HashSet<>(judged));
    }
}
