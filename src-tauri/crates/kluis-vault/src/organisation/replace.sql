INSERT INTO main.organisation (
    only_one, name, street, postcode, town, kvk, phone, email, website, profile,
    contact_name, contact_phone, contact_email,
    has_privacy_officer, officer_name, officer_phone, officer_email
)
VALUES (
    1, :name, :street, :postcode, :town, :kvk, :phone, :email, :website, :profile,
    :contact_name, :contact_phone, :contact_email,
    :has_privacy_officer, :officer_name, :officer_phone, :officer_email
)
ON CONFLICT (only_one) DO UPDATE SET
    name = :name, street = :street, postcode = :postcode, town = :town, kvk = :kvk, phone = :phone,
    email = :email, website = :website, profile = :profile,
    contact_name = :contact_name, contact_phone = :contact_phone, contact_email = :contact_email,
    has_privacy_officer = :has_privacy_officer,
    officer_name = :officer_name, officer_phone = :officer_phone, officer_email = :officer_email
