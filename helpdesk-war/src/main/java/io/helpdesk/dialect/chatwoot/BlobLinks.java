package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.StoredFile;

/** Where a stored file can be fetched without a credential. */
@FunctionalInterface
public interface BlobLinks {

    /** An absolute address that stays valid. */
    String address(StoredFile file);
}
