package io.helpdesk.core.account;

import io.helpdesk.api.account.AccountProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** How an account shows itself; its name is with the account. */
@Entity
@Table(name = "account_profile")
@DynamicUpdate
public class AccountProfileEntity {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "root_url")
    private String rootUrl;

    @Column(name = "logo_url")
    private String logoUrl;

    @Column(name = "favicon_url")
    private String faviconUrl;

    @Column(name = "largest_upload")
    private int largestUpload;

    @Column(name = "upload_extensions")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> uploadExtensions;

    @Column(name = "shows_subject")
    private boolean showsSubject;

    @Column(name = "business_hours_id")
    private Long hoursId;

    protected AccountProfileEntity() {}

    AccountProfileEntity(long accountId, AccountProfile profile) {
        this.accountId = accountId;
        write(profile);
    }

    void write(AccountProfile profile) {
        language = profile.language();
        timeZone = profile.timeZone();
        rootUrl = profile.rootUrl();
        logoUrl = profile.logoUrl();
        faviconUrl = profile.faviconUrl();
        largestUpload = profile.largestUpload();
        uploadExtensions = profile.uploadExtensions();
        showsSubject = profile.showsSubject();
        hoursId = profile.hoursId();
    }

    AccountProfile snapshot(String name) {
        return new AccountProfile(
                name,
                language,
                timeZone,
                rootUrl,
                logoUrl,
                faviconUrl,
                largestUpload,
                uploadExtensions,
                showsSubject,
                hoursId);
    }
}
