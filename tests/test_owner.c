/* Whose an English text is: title, tickers, places. */
#include "extract/frame/owner.h"
#include "tests/knowledge.h"

struct owner_case {
    const char *title, *text, *name;
    bool firm;
};

static const struct owner_case cases[] = {
    {"Orlo Chemicals Posts Wider Loss", "Orlo Chemicals lost $3 million. At Orlo, sales fell.", "Orlo Chemicals", true},
    {"Orlo Chemicals Posts Wider Loss", "A loss.", "", false},
    {"Orlo Chemicals Posts Wider Loss", "The company lost $3 million.", "Orlo Chemicals", true},
    {"Orlo & Tarn outlines its aims", "Its CEO hopes for $3 million in FY25 EBITDA.", "Orlo & Tarn", true},
    {"Orlo CEO sees FY25 growth", "Orlo grew 3%, its CEO said. Orlo lost $3 million.", "Orlo", true},
    {"Orlo Controls posts loss", "Orlo Controls lost $3 million. At Orlo Controls, sales fell.", "Orlo Controls", true},
    {"Why a maker like Orlo falls", "Orlo fell. At Orlo, the company said, sales fell; Orlo lost $3 million.", "Orlo",
     true},
    {"Western Tarn reports", "Western Tarn has western mines. Its CEO hopes for $3 million.", "Western Tarn", true},
    {"Year-end report", "The company lost $3 million.", "", false},
    {"Buy Tarn Housing; target of Rs 550", "Tarn Housing grew. Tarn Housing earned Rs 5.", "Tarn Housing", true},
    {"Orlo Fuels Inc. (NYSE: ORL) reports", "It earned $3 million.", "Orlo Fuels Inc.", true},
    {"Internal Orlo Corporation buys shares", "Internal Orlo Corporation bought shares, an internal note said.",
     "Internal Orlo Corporation", true},
    {"Orlo Oil and Gas Inc. (NYSE: ORL) reports", "It earned $3 million.", "Orlo Oil and Gas Inc.", true},
    {"Belgian insurer Orlo's profit beats estimates", "Belgium's Orlo earned $3 million.", "Orlo", true},
    {"2G Orlo AG adjusts its forecast", "The company 2G Orlo AG sees growth.", "2G Orlo AG", true},
    {"Gas rises", "The gas cost $3 per million British thermal units, and $4 per British thermal unit.", "", false},
    {"Governor signs bill", "The Governor gave $3 million, and $2 million more.", "", false},
    {"Tarno hopeful on debt", "Finance Minister Enna Tarno spent $3 million. Tarno is hopeful.", "", false},
    {"Rs 4tr is set aside", "The sum is Rs 4tr.", "", false},
    {"#Orlo Posts Loss", "Orlo earned $3 million. Orlo had lost money.", "Orlo", true}, /* once without end */
    {"Update: Orlo Q2 profit doubles", "Orlo earned $3 million. Orlo had lost money.", "Orlo", true},
    {"Belgium's Orlo ups outlook", "Orlo earned $3 million. Orlo had lost money.", "Orlo", true},
    {"ORL earnings call Q3 2024", "We grew 5%.", "ORL", true},
    {"Annual report", "Tarn, Dec. 3 -- Orlo Chemicals, Inc. (NASDAQ Global Market: ORL) grew 5%.", "", false},
    {"Orlo reports", "TARN, Dec. 3 -- Orlo Chemicals, Inc. (NASDAQ Global Market: ORL) grew 5%.",
     "Orlo Chemicals, Inc.", true},
    {"Copper Rises", "Copper rose. The price of copper rose in Peru.", "", false},
    {"German solar capacity grows", "Germany added 5 GW. Germany has 90 GW, France 20 GW.", "Germany", false},
    {"Solar capacity grows", "Germany added 5 GW, France 4 GW, Spain 6 GW, Italy 5 GW.", "", false},
    {"Germany: growth", "France grew 4%, Spain 6% and Italy 5%.", "Germany", false},
    {"Loan of US$5 million", "A loan of US$5 million.", "", false},
    {"Solar boom", "Germany, German roofs, Germans and Germany again; Germany.", "Germany", false},
    {"", "", "", false},
};

static void test_owner(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct owner got = owner_read(know, slice_of(cases[i].title), slice_of(cases[i].text));
        CHECK_TEXT(cases[i].title, got.name, cases[i].name);
        assert_int_equal(got.firm, cases[i].firm);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_owner)};
    return cmocka_run_group_tests(tests, load, unload);
}
