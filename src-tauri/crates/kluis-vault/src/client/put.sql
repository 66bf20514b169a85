-- A new client gets the next number; a known one keeps its number, its BSN and its day of registration.
INSERT INTO main.client (
    id, number, bsn, registered_at, surname, prefix, partner_surname, partner_prefix, name_use, initials,
    first_names, birth_date, sex, street, house_number, house_letter, house_addition, postcode, town,
    foreign_address, country, secret_address, email, reference, care_start, care_end, sort_key, surname_words,
    given_words, birth_place, nationality, marital_status, family, language, interpreter, communication,
    preferred_channel, deceased_on
)
VALUES (
    :id, (SELECT coalesce(max(number), 1000) + 1 FROM main.client), :bsn, :registered_at,
    :surname, :prefix, :partner_surname, :partner_prefix, :name_use, :initials, :first_names, :birth_date,
    :sex, :street, :house_number, :house_letter, :house_addition, :postcode, :town, :foreign_address, :country,
    :secret_address, :email, :reference, :care_start, :care_end, :sort_key, :surname_words, :given_words,
    :birth_place, :nationality, :marital_status, :family, :language, :interpreter, :communication,
    :preferred_channel, :deceased_on
)
ON CONFLICT (id) DO UPDATE SET
    surname = :surname, prefix = :prefix, partner_surname = :partner_surname, partner_prefix = :partner_prefix,
    name_use = :name_use, initials = :initials, first_names = :first_names, birth_date = :birth_date,
    sex = :sex, street = :street, house_number = :house_number, house_letter = :house_letter,
    house_addition = :house_addition, postcode = :postcode, town = :town, foreign_address = :foreign_address,
    country = :country, secret_address = :secret_address, email = :email, reference = :reference,
    care_start = :care_start, care_end = :care_end, sort_key = :sort_key, surname_words = :surname_words,
    given_words = :given_words, birth_place = :birth_place, nationality = :nationality,
    marital_status = :marital_status, family = :family, language = :language, interpreter = :interpreter,
    communication = :communication, preferred_channel = :preferred_channel, deceased_on = :deceased_on
